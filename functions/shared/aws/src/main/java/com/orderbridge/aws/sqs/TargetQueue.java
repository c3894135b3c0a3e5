package com.orderbridge.aws.sqs;

import static java.util.stream.Collectors.toMap;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.core.json.Utf8Text;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** One standard queue of SQS. Thread-safe. */
public final class TargetQueue {
  private static final int BYTES_PER_MILLISECOND = 400;

  private final SqsClient client;
  private final String url;

  /**
   * Uses one queue.
   *
   * @param url the queue's URL
   */
  public TargetQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /**
   * Sends one message. When the method returns, SQS has acknowledged exactly what was sent, because
   * the client compares digests.
   *
   * @param group the group for SQS's fair queues: many messages of one group do not delay those of
   *     another
   * @param attributes the message's attributes, all of them texts
   * @param traceHeader the header of X-Ray with which the consumer continues the trace
   * @return the message's id that SQS gave
   * @throws AwsCallException if SQS did not acknowledge the message
   */
  public String send(
      Utf8Text body, String group, Map<String, String> attributes, Optional<String> traceHeader) {
    var message = SendMessageRequest.builder().queueUrl(url).messageBody(body.text());
    message.messageGroupId(group).messageAttributes(texts(attributes));
    traceHeader.ifPresent(it -> message.messageSystemAttributes(trace(it)));
    message.overrideConfiguration(it -> it.apiCallAttemptTimeout(within(body.size())));
    try {
      return client.sendMessage(message.build()).messageId();
    } catch (SdkException e) {
      throw AwsCallException.of(e);
    }
  }

  /**
   * Returns how long one attempt may take for a body of this size in bytes. A long event must not
   * be given up while it is on its way. The slowest network manages 400 KB in a second, so an event
   * of 1 MB may use the whole time of the call for its first attempt.
   */
  static Duration within(int size) {
    return AwsClients.ATTEMPT.plusMillis(size / BYTES_PER_MILLISECOND);
  }

  private static Map<String, MessageAttributeValue> texts(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, it -> text(it.getValue())));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace(
      String header) {
    return Map.of(
        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
        MessageSystemAttributeValue.builder().dataType("String").stringValue(header).build());
  }

  /**
   * Gives a received message back to the queue, which delivers it again after {@code delay}.
   *
   * @param receiptHandle the handle that came with the message
   * @param delay the delay; it is given to SQS in whole seconds
   * @throws AwsCallException if SQS refuses
   */
  public void giveBack(String receiptHandle, Duration delay) {
    var seconds = (int) Backoff.wholeSeconds(delay);
    try {
      client.changeMessageVisibility(
          it -> it.queueUrl(url).receiptHandle(receiptHandle).visibilityTimeout(seconds));
    } catch (SdkException e) {
      throw AwsCallException.of(e);
    }
  }
}
