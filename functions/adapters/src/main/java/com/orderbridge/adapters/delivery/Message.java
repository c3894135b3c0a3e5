package com.orderbridge.adapters.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as the event source hands it over.
 *
 * @param receives how often it has been received, this time included
 * @param sentAt when it came into the queue; a redrive starts anew
 */
public record Message(
    String id,
    String receiptHandle,
    String body,
    int receives,
    Instant sentAt,
    Optional<String> trace) {

  /**
   * From a record of Lambda's event; {@code now} stands in where SQS's own times are missing.
   *
   * @throws IllegalArgumentException if it has no id, by which alone it could be kept; the text
   *     quotes nothing
   */
  public static Message of(JsonNode sent, Instant now) {
    var attributes = sent.path("attributes");
    return new Message(
        text(sent, "messageId")
            .orElseThrow(() -> new IllegalArgumentException("a record has no messageId")),
        text(sent, "receiptHandle").orElse(""),
        text(sent, "body").orElse(""),
        number(attributes, "ApproximateReceiveCount").map(Math::toIntExact).orElse(1),
        number(attributes, "SentTimestamp").map(Instant::ofEpochMilli).orElse(now),
        text(attributes, "AWSTraceHeader"));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue()).filter(it -> !it.isEmpty());
  }

  private static Optional<Long> number(JsonNode json, String name) {
    return text(json, name).map(it -> digits(it, name));
  }

  private static long digits(String text, String name) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("the " + name + " of a record is no number");
    }
    return Long.parseLong(text);
  }
}
