package com.orderbridge.receiver.commercelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Copied;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether a document fits the topic that its secret stands for. A secret that is stored
 * under another topic's name proves the wrong topic: a refund would be read as a cancellation.
 */
final class TopicCheck {
  /** The topics that a status can tell apart. */
  static final Set<String> TOLD_APART = Set.of("orders.place", "orders.cancel", "orders.refund");

  static final String STATUS = "data.attributes.status";
  static final String PAYMENT = "data.attributes.payment_status";

  /**
   * The statuses that contradict a placed order. An order that was cancelled meanwhile is useless
   * in the books, too.
   */
  private static final Set<String> NOT_PLACED = Set.of("draft", "editing", "cancelled");

  /** The statuses that a placed order can have, because it may have gone on meanwhile. */
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

  /** Returns the contradiction if the unsigned header names another topic. */
  static Optional<String> byHeader(String topic, Optional<String> announced) {
    return announced
        .filter(it -> !it.equals(topic))
        .map(it -> "its secret belongs to " + topic + ", but its header names " + it);
  }

  /**
   * Returns the contradiction if the document's own status does not fit the topic. A missing status
   * contradicts nothing.
   */
  static Optional<String> byDocument(String topic, Copied.Copy document) {
    var status = document.at(STATUS);
    var payment = document.at(PAYMENT);
    return switch (topic) {
      case "orders.place" ->
          contradiction(topic, STATUS, status, NOT_PLACED.contains(status.asText()))
              .or(() -> contradiction(topic, PAYMENT, payment, isRefunded(payment)));
      // A cancellation takes a document back, so only the status itself is good enough.
      case "orders.cancel" ->
          contradiction(topic, STATUS, status, !status.asText().equals("cancelled"));
      case "orders.refund" ->
          contradiction(topic, PAYMENT, payment, isSaid(payment) && !isRefunded(payment))
              .or(() -> contradiction(topic, STATUS, status, isOther(status, REFUNDABLE)));
      default -> Optional.empty();
    };
  }

  /**
   * Returns the contradiction for a document whose topic only its header names. No two topics
   * accept the same document, so a document that was sent under another topic's name is never
   * accepted.
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
            "its secret belongs to several topics and its header names %s, but %s is %s and %s is %s"
                .formatted(
                    topic,
                    STATUS,
                    shown(document.at(STATUS)),
                    PAYMENT,
                    shown(document.at(PAYMENT))));
  }

  /**
   * Returns a remark on a status that is not known. A new status of the vendor must not stop new
   * orders, but it stops what takes money back.
   */
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
        ? Optional.of(
            "its secret belongs to %s, but %s is %s".formatted(topic, field, shown(status)))
        : Optional.empty();
  }

  /** Shows only known words, because anything else is the sender's own text. */
  private static String shown(JsonNode status) {
    return status.asText().matches("[a-z_]{1,32}") && status.isTextual()
        ? status.textValue()
        : "missing or unknown";
  }
}
