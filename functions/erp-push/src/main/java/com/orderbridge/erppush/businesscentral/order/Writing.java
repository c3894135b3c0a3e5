package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.FoundLine;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.document.SentFacts;
import java.util.List;
import java.util.Optional;

/**
 * Writes to one company during one attempt. Nothing is created, added or posted while a write of an
 * earlier attempt may still take effect.
 */
public final class Writing {
  private final Api api;
  private final Company company;
  private final Customers customers;
  private final TaxGroups taxGroups;
  private final Attempt attempt;

  public Writing(
      Api api, Company company, Customers customers, TaxGroups taxGroups, Attempt attempt) {
    this.api = api;
    this.company = company;
    this.customers = customers;
    this.taxGroups = taxGroups;
    this.attempt = attempt;
  }

  /**
   * A document as it is now.
   *
   * @param notes notes on the customer that was made for it
   */
  public record Written(FoundDocument document, List<String> notes) {
    public Written {
      notes = List.copyOf(notes);
    }
  }

  TaxGroups taxGroups() {
    return taxGroups;
  }

  /**
   * Creates a document.
   *
   * @param soldTo the customer of the order to which it belongs; if empty, the order itself says
   *     who the customer is
   */
  public Step<Written> create(SalesDocument wanted, Findings findings, Optional<String> soldTo) {
    if (!attempt.mayCreate()) {
      return Step.stop(settling());
    }
    var rejected = findings.items().rejected();
    if (rejected.isPresent()) {
      return Step.stop(rejected.get());
    }
    return soldTo
        .map(it -> Step.of(new Customer.Numbered(it)))
        .orElseGet(() -> customers.customerOf(wanted, findings.customers()))
        .then(it -> insert(wanted, body(wanted, it.number(), findings), it.notes()));
  }

  /** Returns the body that is sent. */
  public ObjectNode body(SalesDocument wanted, String customer, Findings findings) {
    return wanted.insert(customer, findings.items().known(), taxGroups);
  }

  /**
   * Inserts the document. The answer has final totals but no lines, so the sent lines are added to
   * it.
   */
  private Step<Written> insert(SalesDocument wanted, ObjectNode body, List<String> notes) {
    var lines = body.path(wanted.kind().lines);
    return api.post(company.set(wanted.kind().set), body)
        .mapStop(it -> SentFacts.ofDocument(it, body, wanted.kind()))
        .map(it -> new FoundDocument(wanted.kind(), it).withLines(lines))
        .map(it -> new Written(it, notes));
  }

  /**
   * Adds the lines that an earlier attempt did not write. Returns the document as it is afterwards.
   */
  public Step<FoundDocument> add(List<JsonNode> lines, FoundDocument document) {
    for (var line : lines) {
      if (add(line, document) instanceof Step.Stopped<FoundDocument> stopped) {
        return stopped;
      }
    }
    return api.get(company.whole(document.kind(), document.id(), FoundLine.SELECT))
        .mapStop(it -> AfterWrite.of(it, document))
        .map(it -> new FoundDocument(document.kind(), it));
  }

  /** Adds a comment for a person, unless the document has it already. */
  public Step<FoundDocument> flag(FoundDocument document, String text) {
    return document.says(text) ? Step.of(document) : add(SalesDocument.comment(text), document);
  }

  private Step<FoundDocument> add(JsonNode line, FoundDocument document) {
    if (!attempt.mayCreate()) {
      return Step.stop(settling());
    }
    return api.post(company.lines(document.kind(), document.id()), line)
        .mapStop(it -> AfterWrite.of(it, document))
        .map(_ -> document);
  }

  /**
   * Deletes a document. The caller must make sure that it is ours and that no person has worked on
   * it.
   */
  public Step<FoundDocument> delete(FoundDocument document) {
    return api.delete(company.document(document.kind(), document.id()))
        .mapStop(it -> AfterWrite.of(it, document))
        .map(_ -> document);
  }

  /** Returns whether earlier writes have settled, so that something may be created. */
  public boolean mayCreate() {
    return attempt.mayCreate();
  }

  /** Returns the reason to wait for an earlier write. */
  public Stop settling() {
    return new Stop.Retry(
        "SETTLING",
        "a write of an earlier attempt may still be in progress until " + attempt.lookOnlyUntil());
  }
}
