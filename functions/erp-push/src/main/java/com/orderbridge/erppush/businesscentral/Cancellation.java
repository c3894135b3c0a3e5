package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.WhoMustAct;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that is not to be: deleted while nothing of it has been shipped, given back by a credit
 * memo once it has been invoiced. An order that is there no more has been cancelled.
 */
record Cancellation(Push push, CreditMemoPush creditMemo) {

  Outcome cancel(SalesDocument wholeOrder, Findings findings) {
    var invoiced = !findings.invoices().isEmpty() || !findings.creditMemos().isEmpty();
    if (findings.orders().isEmpty()) {
      return invoiced
          ? creditMemo.push(wholeOrder, findings)
          : new AlreadyDelivered("no order is left");
    }
    if (invoiced || findings.orders().stream().anyMatch(Cancellation::moved)) {
      return rejected(findings.orders());
    }
    return delete(findings.orders());
  }

  /** Goods have left the house, or a part is on an invoice. */
  private static boolean moved(JsonNode order) {
    for (var line : order.path("salesOrderLines")) {
      if (line.path("shippedQuantity").asDouble() > 0
          || line.path("invoicedQuantity").asDouble() > 0) {
        return true;
      }
    }
    return false;
  }

  private static Outcome rejected(List<JsonNode> orders) {
    return new Rejected(
        "PARTLY_SHIPPED",
        "order %s is shipped or invoiced in part: a person must say what becomes of the rest"
            .formatted(String.join(", ", numbers(orders))),
        WhoMustAct.OPERATIONS);
  }

  private Outcome delete(List<JsonNode> orders) {
    for (var order : orders) {
      if (push.delete(DocumentKind.ORDER, order) instanceof Answer.Ended(var outcome)) {
        return outcome;
      }
    }
    return new Delivered(String.join(", ", numbers(orders)), List.of("order deleted"));
  }

  private static List<String> numbers(List<JsonNode> orders) {
    var numbers = new ArrayList<String>();
    orders.forEach(it -> numbers.add(it.path("number").asText()));
    return numbers;
  }
}
