package com.orderbridge.adapters.delivery;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.Map;
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

  /** From Lambda's event; {@code now} stands in where SQS's own times are missing. */
  public static Message of(SQSMessage message, Instant now) {
    var attributes = Optional.ofNullable(message.getAttributes()).orElseGet(Map::of);
    return new Message(
        message.getMessageId(),
        message.getReceiptHandle(),
        Optional.ofNullable(message.getBody()).orElse(""),
        number(attributes.get("ApproximateReceiveCount")).map(Long::intValue).orElse(1),
        number(attributes.get("SentTimestamp")).map(Instant::ofEpochMilli).orElse(now),
        Optional.ofNullable(attributes.get("AWSTraceHeader")));
  }

  private static Optional<Long> number(@org.jspecify.annotations.Nullable String digits) {
    return Optional.ofNullable(digits).map(Long::valueOf);
  }
}
