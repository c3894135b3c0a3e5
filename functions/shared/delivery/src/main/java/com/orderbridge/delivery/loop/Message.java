package com.orderbridge.delivery.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Packed;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as Lambda hands it over from SQS.
 *
 * @param size the number of characters of its body; for a packed body, the number of its bytes when
 *     it is unpacked
 * @param receives how often it has been received, this time included
 * @param sentAt when it came into the queue. A redrive starts this time again
 */
public record Message(
    String id,
    String receiptHandle,
    String body,
    int size,
    int receives,
    Instant sentAt,
    Optional<String> trace) {
  /** Makes a message whose attributes do not state its size. */
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
   * Reads a record of Lambda's event. If SQS's own times are missing, {@code now} replaces them.
   *
   * @throws IllegalArgumentException if the record has no message id. Without an id the message
   *     could not be kept. The text quotes nothing of the record
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

  /** If a packed body does not state its size, it counts as the largest size that is possible. */
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
      throw new IllegalArgumentException("the " + name + " of a record is not a number");
    }
    return Long.parseLong(text);
  }
}
