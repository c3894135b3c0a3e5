package com.orderbridge.delivery.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Packed;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as the event source hands it over.
 *
 * @param size characters of its body; of one that is packed, its bytes when it is not
 * @param receives how often it has been received, this time included
 * @param sentAt when it came into the queue; a redrive starts anew
 */
public record Message(
    String id,
    String receiptHandle,
    String body,
    int size,
    int receives,
    Instant sentAt,
    Optional<String> trace) {
  /** One whose attributes say nothing of it. */
  public Message(
      String id,
      String receiptHandle,
      String body,
      int receives,
      Instant sentAt,
      Optional<String> trace) {
    this(id, receiptHandle, body, size(body, Optional.empty()), receives, sentAt, trace);
  }

  /**
   * From a record of Lambda's event; {@code now} stands in where SQS's own times are missing.
   *
   * @throws IllegalArgumentException if it has no id, by which alone it could be kept; the text
   *     quotes nothing
   */
  public static Message of(JsonNode sent, Instant now) {
    var attributes = sent.path("attributes");
    var body = text(sent, "body").orElse("");
    return new Message(
        text(sent, "messageId")
            .orElseThrow(() -> new IllegalArgumentException("a record has no messageId")),
        text(sent, "receiptHandle").orElse(""),
        body,
        size(body, plainBytes(sent)),
        number(attributes, "ApproximateReceiveCount").map(Math::toIntExact).orElse(1),
        number(attributes, "SentTimestamp").map(Instant::ofEpochMilli).orElse(now),
        text(attributes, "AWSTraceHeader"));
  }

  private static Optional<Long> plainBytes(JsonNode sent) {
    return number(sent.path("messageAttributes").path(Packed.PLAIN_BYTES), "stringValue");
  }

  /** Whoever does not say how much is packed may have packed as much as there can be. */
  private static int size(String body, Optional<Long> plainBytes) {
    return Packed.is(body)
        ? Math.toIntExact(Math.min(plainBytes.orElse((long) Packed.LARGEST), Packed.LARGEST))
        : body.length();
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
