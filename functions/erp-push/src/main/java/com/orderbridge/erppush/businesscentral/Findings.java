package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What one batch of look-ups found.
 *
 * @param orders of the order's reference; posting an order deletes it: then its invoice stands for
 *     it
 * @param creditMemos of the reference of the refund or cancellation itself, or of the order's
 * @param items that the document's SKUs stand for
 * @param customers of the order's e-mail address
 */
record Findings(
    List<JsonNode> orders,
    List<JsonNode> invoices,
    List<JsonNode> creditMemos,
    Items items,
    List<JsonNode> customers) {

  /** The findings, or why there are none. */
  sealed interface Looked {
    record Known(Findings findings) implements Looked {}

    record Not(Outcome outcome) implements Looked {}
  }

  /** The one invoice that a credit memo can apply to; a person chooses among several. */
  Optional<JsonNode> onlyInvoice() {
    return invoices.size() == 1 ? Optional.of(invoices.getFirst()) : Optional.empty();
  }

  /** Whom the order was sold to, where it is still there. */
  Optional<String> soldTo() {
    return invoices.stream()
        .findFirst()
        .or(() -> orders.stream().findFirst())
        .map(it -> it.path("customerNumber").asText())
        .filter(it -> !it.isEmpty());
  }
}
