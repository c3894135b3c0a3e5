package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.Answer;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.FoundLine;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.document.SentFacts;
import java.util.List;
import java.util.Optional;

/**
 * What one attempt may write in one company. Nothing is created, added or posted while a write of
 * an earlier attempt can still come to its end.
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

  /** A document as it is now, or why it is not there. */
  public sealed interface Written {
    /**
     * It is there.
     *
     * @param notes on the customer that was made for it
     */
    record Done(FoundDocument document, List<String> notes) implements Written {
      Done(FoundDocument document) {
        this(document, List.of());
      }
    }

    record Not(Outcome outcome) implements Written {}
  }

  TaxGroups taxGroups() {
    return taxGroups;
  }

  /**
   * Creates a document.
   *
   * @param soldTo the customer of the order that it belongs to; else the order says who it is
   */
  public Written create(SalesDocument wanted, Findings findings, Optional<String> soldTo) {
    if (!attempt.mayCreate()) {
      return new Written.Not(settling());
    }
    var rejected = findings.items().rejected();
    if (rejected.isPresent()) {
      return new Written.Not(rejected.get());
    }
    var customer =
        soldTo
            .<Customer>map(Customer.Numbered::new)
            .orElseGet(() -> customers.customerOf(wanted, findings.customers()));
    return switch (customer) {
      case Customer.None(var outcome) -> new Written.Not(outcome);
      case Customer.Numbered(var number, var notes) ->
          insert(wanted, body(wanted, number, findings), notes);
      case Customer.ToBeCreated _ -> throw new IllegalStateException("nobody created it");
    };
  }

  /** The body that is sent. */
  public ObjectNode body(SalesDocument wanted, String customer, Findings findings) {
    return wanted.insert(customer, findings.items().known(), taxGroups);
  }

  /** The answer has final totals and no lines. */
  private Written insert(SalesDocument wanted, ObjectNode body, List<String> notes) {
    return switch (api.post(company.set(wanted.kind().set), body)) {
      case Answer.Ended(var outcome) ->
          new Written.Not(SentFacts.ofDocument(outcome, body, wanted.kind()));
      case Answer.Ok(var created) -> {
        var lines = body.path(wanted.kind().lines);
        var made = new FoundDocument(wanted.kind(), created).withLines(lines);
        yield new Written.Done(made, notes);
      }
    };
  }

  /** Adds what an earlier attempt did not come to. */
  public Written add(List<JsonNode> lines, FoundDocument document) {
    for (var line : lines) {
      var failed = add(line, document);
      if (failed.isPresent()) {
        return new Written.Not(failed.get());
      }
    }
    return switch (api.get(company.whole(document.kind(), document.id(), FoundLine.SELECT))) {
      case Answer.Ended(var outcome) -> new Written.Not(AfterWrite.of(outcome, document));
      case Answer.Ok(var found) -> new Written.Done(new FoundDocument(document.kind(), found));
    };
  }

  /** Leaves a comment for a person, once; empty if it stands there now. */
  public Optional<Outcome> flag(FoundDocument document, String text) {
    return document.says(text) ? Optional.empty() : add(SalesDocument.comment(text), document);
  }

  private Optional<Outcome> add(JsonNode line, FoundDocument document) {
    if (!attempt.mayCreate()) {
      return Optional.of(settling());
    }
    var answer = api.post(company.lines(document.kind(), document.id()), line);
    return answer instanceof Answer.Ended(var outcome)
        ? Optional.of(AfterWrite.of(outcome, document))
        : Optional.empty();
  }

  /** To be asked for only of what is ours, and no person has worked on. */
  public Optional<Outcome> delete(FoundDocument document) {
    return api.delete(company.document(document.kind(), document.id()))
            instanceof Answer.Ended ended
        ? Optional.of(AfterWrite.of(ended.outcome(), document))
        : Optional.empty();
  }

  public boolean mayCreate() {
    return attempt.mayCreate();
  }

  public Outcome settling() {
    return new Outcome.Retry(
        "SETTLING",
        "a write of an earlier attempt may still come to its end, until "
            + attempt.lookOnlyUntil());
  }
}
