package com.orderbridge.aws.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.access.AwsCalls;
import com.orderbridge.aws.access.AwsService;
import com.orderbridge.aws.access.MessageDigests;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One standard queue of SQS. Thread-safe. */
public final class TargetQueue {
  private final AwsCalls aws;
  private final String url;

  public TargetQueue(AwsCalls aws, String url) {
    this.aws = aws;
    this.url = url;
  }

  /**
   * Sends one message; returning is SQS's acknowledgement of what was sent.
   *
   * @param group SQS's fairness: a flood of one group does not delay another's messages
   * @param traceHeader of X-Ray, which the consumer goes on with
   * @return the message's id, as SQS has named it
   * @throws AwsCallException if it is not acknowledged
   */
  public String send(
      Utf8Text body, String group, Map<String, String> attributes, Optional<String> traceHeader) {
    var message = input().put("MessageGroupId", group);
    attributes.forEach((name, value) -> text(message, "MessageAttributes", name, value));
    traceHeader.ifPresent(it -> text(message, "MessageSystemAttributes", "AWSTraceHeader", it));
    var input = Utf8Json.withText(message, "MessageBody", body);
    var answer = aws.call(AwsService.SQS, "SendMessage", input);
    if (!MessageDigests.of(body, message.path("MessageAttributes")).areIn(answer)) {
      throw AwsCallException.refused("Md5Mismatch");
    }
    return answer.path("MessageId").asText();
  }

  /**
   * Gives a received message back, to be received again after {@code delay}.
   *
   * @throws AwsCallException if SQS does not take it
   */
  public void giveBack(String receiptHandle, Duration delay) {
    var visibility = input().put("ReceiptHandle", receiptHandle);
    visibility.put("VisibilityTimeout", (int) Backoff.wholeSeconds(delay));
    aws.call(AwsService.SQS, "ChangeMessageVisibility", Utf8Json.text(visibility));
  }

  private ObjectNode input() {
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", url);
  }

  private static void text(ObjectNode message, String kind, String name, String value) {
    var attribute = message.withObjectProperty(kind).putObject(name);
    attribute.put("DataType", "String").put("StringValue", value);
  }
}
