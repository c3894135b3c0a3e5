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

  public TargetQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /**
   * Sends one message; returning is SQS's acknowledgement of what was sent: the client compares
   * digests.
   *
   * @param group SQS's fairness: a flood of one group does not delay another's messages
   * @param traceHeader of X-Ray, which the consumer goes on with
   * @return the message's id, as SQS has named it
   * @throws AwsCallException if it is not acknowledged
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
   * A long event is not given up while it is on its way: with 400 KB in a second, which the slowest
   * network manages, one of 1 MB has all of the call's time for its first attempt.
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
   * Gives a received message back, to be received again after {@code delay}.
   *
   * @throws AwsCallException if SQS does not take it
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
