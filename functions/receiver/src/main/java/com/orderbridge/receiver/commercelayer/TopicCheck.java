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
  /** Those that a status tells apart. */
  static final Set<String> TOLD_APART = Set.of("orders.place", "orders.cancel", "orders.refund");

  static final String STATUS = "data.attributes.status";
  static final String PAYMENT = "data.attributes.payment_status";

  /** An order that is cancelled when it is said to be placed is of no use in the books either. */
  private static final Set<String> NOT_PLACED = Set.of("draft", "editing", "cancelled");

  /** What an order can be when it is said to be placed: it may have gone on meanwhile. */
  private static final Set<String> PLACED = Set.of("placed", "approved", "pending", "placing");

  private static final Set<String> REFUNDABLE =
      Set.of("placed", "approved", "editing", "cancelled");

  private static final Set<String> NOT_REFUNDED =
      Set.of(
          "unpaid",
          "authorized",
          "partially_authorized",
          "paid",
          "partially_paid",
          "voided",
          "partially_voided",
          "free");

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
          contradiction(topic, PAYMENT, payment, isSaid(payment) && !isRefunded(payment))
              .or(() -> contradiction(topic, STATUS, status, isOther(status, REFUNDABLE)));
      default -> Optional.empty();
    };
  }

  /**
   * What a document says otherwise whose topic only its header names. No two topics take the same
   * document, so that a document that was sent under another topic's name is never taken.
   */
  static Optional<String> byStatus(String topic, Copied.Copy document) {
    var status = document.at(STATUS).asText();
    var payment = document.at(PAYMENT).asText();
    var is =
        switch (topic) {
          case "orders.place" -> PLACED.contains(status) && NOT_REFUNDED.contains(payment);
          case "orders.cancel" -> status.equals("cancelled") && NOT_REFUNDED.contains(payment);
          case "orders.refund" ->
              REFUNDABLE.contains(status)
                  && !status.equals("cancelled")
                  && REFUNDED.contains(payment);
          default -> false;
        };
    return is
        ? Optional.empty()
        : Optional.of(
            "its secret is of several topics, its header names %s, but %s is %s and %s is %s"
                .formatted(
                    topic,
                    STATUS,
                    shown(document.at(STATUS)),
                    PAYMENT,
                    shown(document.at(PAYMENT))));
  }

  /** A new status of the vendor must not stop orders; what takes back money is another matter. */
  static Optional<String> remark(String topic, Copied.Copy document) {
    return topic.equals("orders.place")
        ? unknown(STATUS, document.at(STATUS), PLACED)
            .or(() -> unknown(PAYMENT, document.at(PAYMENT), NOT_REFUNDED))
        : Optional.empty();
  }

  private static Optional<String> unknown(String field, JsonNode status, Set<String> known) {
    return isOther(status, known)
        ? Optional.of("%s is %s, which is not known".formatted(field, shown(status)))
        : Optional.empty();
  }

  private static boolean isOther(JsonNode status, Set<String> known) {
    return isSaid(status) && !known.contains(status.asText());
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
