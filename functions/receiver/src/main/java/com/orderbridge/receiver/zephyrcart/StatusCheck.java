package com.orderbridge.receiver.zephyrcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.json.Copied;
import java.util.Optional;
import java.util.Set;

/** Checks whether an order is in a state that fits the type of the event. */
final class StatusCheck {
  static final String STATUS = "data.status";
  static final String REFUND = "data.refund.id";
  private static final Set<String> REFUNDED = Set.of("refunded", "partially_refunded");
  private static final Set<String> CANCELLED = Set.of("cancelled", "canceled");
  private static final Set<String> NEVER_REFUNDED = Set.of("created", "paid", "pending", "draft");

  private StatusCheck() {}

  /**
   * Returns the contradiction if the order's status does not fit. A missing status contradicts
   * nothing.
   */
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

  /**
   * Returns a remark on a status that is not known. A new status of the vendor must not stop new
   * orders, but it stops what takes money back.
   */
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

  /** This is checked last, because most refunds have a status that says so. */
  private static boolean namesRefund(EventData data) {
    var order = data.tree().path("data");
    return !order.path("refund").isEmpty() || !order.path("refunds").isEmpty();
  }

  /** Shows only known words, because anything else is the sender's own text. */
  private static String said(String type, String status, JsonNode refund) {
    var with = isSaid(refund) ? ", with a refund" : "";
    return "its type is %s, but %s is %s%s".formatted(type, STATUS, shown(status), with);
  }
}
