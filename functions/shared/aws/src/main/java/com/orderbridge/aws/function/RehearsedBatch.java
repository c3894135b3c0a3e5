package com.orderbridge.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import java.time.Instant;
import java.util.List;

/** Writes events as Lambda hands them over from a queue, with every field that Lambda sends. */
final class RehearsedBatch {
  private static final String DIGEST = "d41d8cd98f00b204e9800998ecf8427e";

  private RehearsedBatch() {}

  /**
   * Writes one batch of events.
   *
   * @param time makes the message ids unique; a message that was rejected before would not be tried
   *     again
   */
  static byte[] of(List<Event> events, String time) {
    var batch = JsonNodeFactory.instance.objectNode();
    var records = batch.putArray("Records");
    events.forEach(it -> record(records.addObject(), it, it.id() + " " + time));
    return Json.write(batch).getBytes(UTF_8);
  }

  private static void record(ObjectNode json, Event event, String id) {
    json.put("messageId", id).put("receiptHandle", "AQEBrehearsal/no+queue==");
    json.put("body", CloudEvents.write(event));
    attributes(json.putObject("attributes"), event);
    messageAttributes(json.putObject("messageAttributes"), event);
    json.put("md5OfBody", DIGEST).put("md5OfMessageAttributes", DIGEST);
    json.put("eventSource", "aws:sqs").put("awsRegion", "eu-central-1");
    json.put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:rehearsal");
  }

  private static void attributes(ObjectNode json, Event event) {
    var now = Long.toString(Instant.now().toEpochMilli());
    json.put("ApproximateReceiveCount", "1").put("SentTimestamp", now);
    json.put("SenderId", "AROAREHEARSAL:receiver");
    json.put("ApproximateFirstReceiveTimestamp", now);
    json.put("AWSTraceHeader", "Root=1-6a1d5c24-0123456789abcdef01234567;Sampled=0");
    json.put("MessageGroupId", event.source());
  }

  private static void messageAttributes(ObjectNode json, Event event) {
    text(json.putObject("source"), event.source());
    text(json.putObject("type"), event.type());
    text(json.putObject("subject"), event.subject());
  }

  private static void text(ObjectNode json, String value) {
    json.put("stringValue", value).put("dataType", "String");
    json.putArray("stringListValues");
    json.putArray("binaryListValues");
  }
}
