package com.orderbridge.receiver.commercelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Copied;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a document can be of the topic that its secret stands for. A secret that is stored under
 * another topic's name proves the wrong thing: a refund would be read as a cancellation.
 */
final class TopicCheck {
  static final String STATUS = "data.attributes.status";
  static final String PAYMENT = "data.attributes.payment_status";

  /** An order that is cancelled when it is said to be placed is of no use in the books either. */
  private static final Set<String> NOT_PLACED = Set.of("draft", "editing", "cancelled");

  private static final Set<String> REFUNDED = Set.of("refunded", "partially_refunded");

  private TopicCheck() {}

  /** What an unsigned header says otherwise. */
  static Optional<String> byHeader(String topic, Optional<String> announced) {
    return announced
        .filter(it -> !it.equals(topic))
        .map(it -> "its secret is of " + topic + ", but its header names " + it);
  }

  /** What the document itself says otherwise. A status that is not there says nothing. */
  static Optional<String> byDocument(String topic, Copied.Copy document) {
    var status = document.at(STATUS);
    var payment = document.at(PAYMENT);
    return switch (topic) {
      case "orders.place" ->
          contradiction(topic, STATUS, status, NOT_PLACED.contains(status.asText()))
              .or(() -> contradiction(topic, PAYMENT, payment, isRefunded(payment)));
      // It takes a document back: nothing less than the status itself will do.
      case "orders.cancel" ->
          contradiction(topic, STATUS, status, !status.asText().equals("cancelled"));
      case "orders.refund" ->
          contradiction(topic, PAYMENT, payment, isSaid(payment) && !isRefunded(payment));
      default -> Optional.empty();
    };
  }

  private static boolean isRefunded(JsonNode payment) {
    return REFUNDED.contains(payment.asText());
  }

  private static boolean isSaid(JsonNode status) {
    return !status.isMissingNode() && !status.isNull();
  }

  private static Optional<String> contradiction(
      String topic, String field, JsonNode status, boolean is) {
    return is
        ? Optional.of("its secret is of %s, but %s is %s".formatted(topic, field, shown(status)))
        : Optional.empty();
  }

  /** Known words only: the rest is the sender's text. */
  private static String shown(JsonNode status) {
    return status.asText().matches("[a-z_]{1,32}") && status.isTextual()
        ? status.textValue()
        : "missing or unknown";
  }
}
