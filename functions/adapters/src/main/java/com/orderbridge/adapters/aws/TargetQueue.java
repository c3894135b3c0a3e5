package com.orderbridge.adapters.aws;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** One standard queue of SQS. Failures are the SDK's unchecked exceptions. Thread-safe. */
public final class TargetQueue {
  private final SqsClient client;
  private final String url;

  public TargetQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /**
   * Sends one message; returning is SQS's acknowledgement.
   *
   * @param group SQS's fairness: a flood of one group does not delay another's messages
   * @param traceHeader of X-Ray, which the consumer goes on with
   */
  public void send(
      String body, String group, Map<String, String> attributes, Optional<String> traceHeader) {
    var message =
        SendMessageRequest.builder()
            .queueUrl(url)
            .messageBody(body)
            .messageGroupId(group)
            .messageAttributes(sdk(attributes));
    traceHeader.ifPresent(
        it ->
            message.messageSystemAttributes(
                Map.of(
                    MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                    MessageSystemAttributeValue.builder()
                        .dataType("String")
                        .stringValue(it)
                        .build())));
    client.sendMessage(message.build());
  }

  /** Gives a received message back, to be received again after {@code delay}. */
  public void giveBack(String receiptHandle, Duration delay) {
    client.changeMessageVisibility(
        it ->
            it.queueUrl(url)
                .receiptHandle(receiptHandle)
                .visibilityTimeout(
                    (int) com.orderbridge.core.delivery.Backoff.wholeSeconds(delay)));
  }

  private static Map<String, MessageAttributeValue> sdk(Map<String, String> attributes) {
    var sdk = new java.util.HashMap<String, MessageAttributeValue>();
    attributes.forEach(
        (name, value) ->
            sdk.put(
                name,
                MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    return sdk;
  }
}
