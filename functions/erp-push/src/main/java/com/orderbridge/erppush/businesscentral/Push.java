package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import java.util.Optional;

/**
 * One attempt to have one document in one company: adopts what is there, repairs what is half
 * written, and creates only where nothing of an earlier attempt can still come to its end.
 */
final class Push {
  private final Api api;
  private final Company company;
  private final Customers customers;
  private final Attempt attempt;

  Push(Api api, Company company, Customers customers, Attempt attempt) {
    this.api = api;
    this.company = company;
    this.customers = customers;
    this.attempt = attempt;
  }

  /** A document that is there and lacks lines, if there is one and it may still be changed. */
  Optional<JsonNode> half(SalesDocument wanted, JsonNode found) {
    var draft = found.path("status").asText().equals("Draft");
    var lacking = found.path(wanted.kind().lines).size() < wanted.lineCount();
    return draft && lacking ? Optional.of(found) : Optional.empty();
  }

  /** Whether a failed deep insert leaves its header behind is not documented: expect both. */
  Outcome replace(SalesDocument wanted, JsonNode half, Findings findings) {
    if (!attempt.mayCreate()) {
      return settling();
    }
    return switch (delete(wanted.kind(), half)) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok _ -> create(wanted, findings);
    };
  }

  Answer delete(DocumentKind kind, JsonNode document) {
    return api.delete(company.document(kind, document.path("id").asText()));
  }

  Outcome create(SalesDocument wanted, Findings findings) {
    if (!attempt.mayCreate()) {
      return settling();
    }
    return findings
        .items()
        .rejected()
        .<Outcome>map(it -> it)
        .orElseGet(() -> createForCustomer(wanted, findings));
  }

  private Outcome createForCustomer(SalesDocument wanted, Findings findings) {
    return switch (customer(wanted, findings)) {
      case Customer.None(var outcome) -> outcome;
      case Customer.Numbered(var number) -> insert(wanted, number, findings);
      case Customer.ToBeCreated _ -> throw new IllegalStateException("nobody created it");
    };
  }

  /** What belongs to an order that is there is its customer's; else the order says who it is. */
  private Customer customer(SalesDocument wanted, Findings findings) {
    return findings
        .soldTo()
        .<Customer>map(Customer.Numbered::new)
        .orElseGet(() -> customers.customerOf(wanted, findings.customers()));
  }

  private Outcome insert(SalesDocument wanted, String customer, Findings findings) {
    var body = wanted.insert(customer, findings.items().known());
    return switch (api.post(company.set(wanted.kind().set), body)) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var created) ->
          new Outcome.Delivered(created.path("number").asText(), wanted.notes());
    };
  }

  boolean mayCreate() {
    return attempt.mayCreate();
  }

  Outcome settling() {
    return new Outcome.Retry(
        "SETTLING",
        "a write of an earlier attempt may still come to its end, until "
            + attempt.lookOnlyUntil());
  }
}
