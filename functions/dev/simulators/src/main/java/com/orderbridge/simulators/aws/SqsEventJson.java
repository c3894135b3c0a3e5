package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/** Received messages as the event that Lambda makes of them. */
public final class SqsEventJson {
  private SqsEventJson() {}

  /** The event, as JSON. */
  public static ObjectNode of(List<Message> messages, String queueArn) {
    var event = JsonNodeFactory.instance.objectNode();
    var records = event.putArray("Records");
    messages.forEach(it -> record(records.addObject(), it, queueArn));
    return event;
  }

  private static void record(ObjectNode json, Message message, String queueArn) {
    json.put("messageId", message.messageId()).put("receiptHandle", message.receiptHandle());
    json.put("body", message.body()).put("md5OfBody", message.md5OfBody());
    var attributes = json.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    messageAttributes(json.putObject("messageAttributes"), message);
    json.put("eventSource", "aws:sqs").put("eventSourceARN", queueArn);
    json.put("awsRegion", queueArn.split(":", -1)[3]);
  }

  private static void messageAttributes(ObjectNode json, Message message) {
    message
        .messageAttributes()
        .forEach(
            (name, value) -> {
              var attribute = json.putObject(name).put("stringValue", value.stringValue());
              attribute.put("dataType", value.dataType());
              attribute.putArray("stringListValues");
              attribute.putArray("binaryListValues");
            });
  }
}
