package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;

/** An order placed becomes a sales order, unless something stands for it already. */
record OrderPush(Push push) {

  Outcome push(SalesDocument order, Findings findings) {
    var posted =
        findings.invoices().stream()
            .findFirst()
            .or(() -> findings.creditMemos().stream().findFirst());
    if (posted.isPresent()) {
      return already(posted.get());
    }
    for (var found : findings.orders()) {
      if (push.half(order, found).isEmpty()) {
        return already(found);
      }
    }
    return findings.orders().isEmpty()
        ? push.create(order, findings)
        : push.replace(order, findings.orders().getFirst(), withoutOrders(findings));
  }

  /** The half-written order is gone by then, and with it what it says of its customer. */
  private static Findings withoutOrders(Findings findings) {
    return new Findings(
        java.util.List.of(),
        findings.invoices(),
        findings.creditMemos(),
        findings.items(),
        findings.customers());
  }

  private static Outcome already(JsonNode document) {
    return new Outcome.AlreadyDelivered(document.path("number").asText());
  }
}
