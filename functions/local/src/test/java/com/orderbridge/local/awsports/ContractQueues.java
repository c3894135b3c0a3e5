package com.orderbridge.local.awsports;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.simulators.aws.SqsEventJson;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A queue with its DLQ, and whoever takes from them: messages as Lambda hands them over. */
public final class ContractQueues implements AutoCloseable {
  static final int RECEIVES = 3;
  private static final PojoSerializer<SQSEvent> EVENTS =
      LambdaEventSerializers.serializerFor(SQSEvent.class, SQSEvent.class.getClassLoader());

  private final SqsClient sqs;
  private final String deadLetterQueue;
  private final String queue;

  public ContractQueues(SqsClient sqs) {
    this.sqs = sqs;
    this.deadLetterQueue = create(Map.of());
    var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}";
    this.queue =
        create(
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "30",
                QueueAttributeName.REDRIVE_POLICY,
                policy.formatted(arnOf(deadLetterQueue), RECEIVES)));
  }

  private String create(Map<QueueAttributeName, String> attributes) {
    var name = "contract-" + UUID.randomUUID();
    return sqs.createQueue(it -> it.queueName(name).attributes(attributes)).queueUrl();
  }

  public String queue() {
    return queue;
  }

  public String arn() {
    return arnOf(queue);
  }

  private String arnOf(String url) {
    return attribute(url, QueueAttributeName.QUEUE_ARN);
  }

  private String attribute(String url, QueueAttributeName name) {
    var attributes =
        sqs.getQueueAttributes(it -> it.queueUrl(url).attributeNames(name)).attributes();
    return attributes.getOrDefault(name, "");
  }

  public void hideFor(Duration visibility) {
    var seconds = Long.toString(visibility.toSeconds());
    sqs.setQueueAttributes(
        it ->
            it.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds)));
  }

  /** Waits for it. */
  public SQSMessage take() {
    return take(queue, 10).orElseThrow();
  }

  public Optional<SQSMessage> takeNow() {
    return take(queue, 0);
  }

  public SQSMessage takeDead() {
    return take(deadLetterQueue, 10).orElseThrow();
  }

  private Optional<SQSMessage> take(String url, int seconds) {
    var messages =
        sqs.receiveMessage(
                it ->
                    it.queueUrl(url)
                        .waitTimeSeconds(seconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
            .messages();
    var json = Json.write(SqsEventJson.of(messages, arnOf(url)));
    return EVENTS.fromJson(json).getRecords().stream().findFirst();
  }

  /** The record of Lambda's event, as AWS's own type writes it. */
  public static JsonNode json(SQSMessage message) {
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    var output = new ByteArrayOutputStream();
    EVENTS.toJson(event, output);
    return ((Parsed.Tree) Json.read(output.toByteArray())).node().at("/Records/0");
  }

  public static Map<String, String> texts(SQSMessage message) {
    var texts = new HashMap<String, String>();
    message.getMessageAttributes().forEach((name, it) -> texts.put(name, it.getStringValue()));
    return texts;
  }

  public void delete(String receiptHandle) {
    sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(receiptHandle));
  }

  /** Where SQS promises no more than that nothing worse happens. */
  public static void mayFail(Runnable call) {
    try {
      call.run();
    } catch (SqsException e) {
      // It said so: as good as having done nothing.
    }
  }

  /** Visible or not; asked at once, since one that turns visible in between would be neither. */
  public int held() {
    var counts =
        List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    return sqs
        .getQueueAttributes(it -> it.queueUrl(queue).attributeNames(counts))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  public void redrive() {
    redrive(arnOf(deadLetterQueue));
  }

  public void redrive(String source) {
    sqs.startMessageMoveTask(it -> it.sourceArn(source));
  }

  /** What nobody's redrive policy brought there. */
  public void sendDead(String body) {
    sqs.sendMessage(it -> it.queueUrl(deadLetterQueue).messageBody(body));
  }

  public String howTheRedriveEnded() {
    var tasks = sqs.listMessageMoveTasks(it -> it.sourceArn(arnOf(deadLetterQueue)));
    return tasks.results().stream()
        .map(it -> it.status() + " " + it.failureReason())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    sqs.deleteQueue(it -> it.queueUrl(queue));
    sqs.deleteQueue(it -> it.queueUrl(deadLetterQueue));
  }
}
