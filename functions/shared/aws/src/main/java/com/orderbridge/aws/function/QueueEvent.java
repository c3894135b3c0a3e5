package com.orderbridge.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.delivery.loop.Message;
import java.time.Instant;
import java.util.List;

/**
 * Reads the JSON that Lambda sends for a batch of a queue, and writes the answer that it expects.
 * AWS's typed events are not used: their reader belongs to the runtime, where no rehearsal reaches
 * it, and would run uncompiled at the first event after a restore.
 *
 * <p>An event that cannot be read fails the invocation, so that SQS keeps the whole batch. The
 * exception quotes nothing of the event.
 */
final class QueueEvent {
  private QueueEvent() {}

  /** Returns the messages of a batch; none if it has no records. */
  static List<Message> messages(byte[] event, Instant now) {
    return records(read(event)).valueStream().map(it -> Message.of(it, now)).toList();
  }

  private static JsonNode read(byte[] event) {
    return switch (Json.read(event)) {
      case Parsed.Tree(var tree) when tree.isObject() -> tree;
      case Parsed.Tree _ -> throw unreadable("it is not an object");
      case Parsed.Malformed(var why) -> throw unreadable(why);
    };
  }

  private static JsonNode records(JsonNode event) {
    var records = event.path("Records");
    if (records.isMissingNode() || records.isNull() || records.isArray()) {
      return records;
    }
    throw unreadable("its Records are not a list");
  }

  private static IllegalArgumentException unreadable(String why) {
    return new IllegalArgumentException("the event of the queue cannot be read: " + why);
  }

  /**
   * Writes the answer that names the messages that SQS must keep: {@code ReportBatchItemFailures}.
   */
  static byte[] answer(List<String> kept) {
    var answer = JsonNodeFactory.instance.objectNode();
    var failures = answer.putArray("batchItemFailures");
    kept.forEach(it -> failures.addObject().put("itemIdentifier", it));
    return Json.write(answer).getBytes(UTF_8);
  }
}
