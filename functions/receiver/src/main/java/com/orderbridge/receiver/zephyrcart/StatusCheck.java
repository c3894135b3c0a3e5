package com.orderbridge.receiver.zephyrcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.json.Copied;
import java.util.Optional;
import java.util.Set;

/** Whether an order is in a state in which an event of a type can be sent of it. */
final class StatusCheck {
  static final String STATUS = "data.status";
  static final String REFUND = "data.refund.id";
  private static final Set<String> REFUNDED = Set.of("refunded", "partially_refunded");
  private static final Set<String> CANCELLED = Set.of("cancelled", "canceled");
  private static final Set<String> NEVER_REFUNDED = Set.of("created", "paid", "pending", "draft");

  private StatusCheck() {}

  /** What the order says otherwise. A status that is not there says nothing. */
  static Optional<String> contradiction(String type, Copied.Copy copy, EventData data) {
    var status = copy.at(STATUS).asText();
    var is =
        switch (type) {
          case "order.created" -> REFUNDED.contains(status) || isSaid(copy.at(REFUND));
          case "order.cancelled" -> isSaid(copy.at(STATUS)) && !CANCELLED.contains(status);
          case "order.refunded" ->
              isUnknown(copy.at(STATUS)) || (NEVER_REFUNDED.contains(status) && !namesRefund(data));
          default -> false;
        };
    return is ? Optional.of(said(type, status, copy.at(REFUND))) : Optional.empty();
  }

  /** A new status of the vendor must not stop orders; what takes back money is another matter. */
  static Optional<String> remark(String type, Copied.Copy copy) {
    return type.equals("order.created") && isUnknown(copy.at(STATUS))
        ? Optional.of(STATUS + " is " + shown(copy.at(STATUS).asText()) + ", which is not known")
        : Optional.empty();
  }

  private static boolean isUnknown(JsonNode status) {
    var text = status.asText();
    return isSaid(status)
        && !REFUNDED.contains(text)
        && !CANCELLED.contains(text)
        && !NEVER_REFUNDED.contains(text);
  }

  private static String shown(String status) {
    return status.matches("[a-z_]{1,32}") ? status : "missing or unknown";
  }

  private static boolean isSaid(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  /** Asked of few: most refunds have a status that says so. */
  private static boolean namesRefund(EventData data) {
    var order = data.tree().path("data");
    return !order.path("refund").isEmpty() || !order.path("refunds").isEmpty();
  }

  /** Known words only: the rest is the sender's text. */
  private static String said(String type, String status, JsonNode refund) {
    var with = isSaid(refund) ? ", with a refund" : "";
    return "its type is %s, but %s is %s%s".formatted(type, STATUS, shown(status), with);
  }
}
