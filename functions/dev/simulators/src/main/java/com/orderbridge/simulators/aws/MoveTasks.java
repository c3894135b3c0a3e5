package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Redrives as SQS does: what lies in a DLQ is received, sent anew to the queue that it came from,
 * and deleted. A message that nobody's redrive policy brought there ends the task. Thread-safe.
 */
final class MoveTasks {
  /** What SQS answers. */
  sealed interface Reply {
    record Ok(ObjectNode json) implements Reply {}

    record Refused(String type, String message) implements Reply {}
  }

  private final SqsClient sqs;
  private final String url;
  private final Map<String, List<ObjectNode>> tasks = new LinkedHashMap<>();

  MoveTasks(String elasticMq, String region, String account) {
    this.url = elasticMq + "/" + account + "/";
    this.sqs =
        SqsClient.builder()
            .endpointOverride(URI.create(elasticMq))
            .region(Region.of(region))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  synchronized Reply start(JsonNode request) {
    var source = request.path("SourceArn").asText();
    var destination = request.path("DestinationArn").asText();
    if (!isDeadLetterQueue(source)) {
      return new Reply.Refused(
          "InvalidParameterValueException",
          "Source queue must be configured as a Dead Letter Queue.");
    }
    var handle = UUID.randomUUID().toString();
    tasks
        .computeIfAbsent(source, _ -> new ArrayList<>())
        .addFirst(run(source, destination, handle));
    return new Reply.Ok(json().put("TaskHandle", handle));
  }

  synchronized Reply list(JsonNode request) {
    var known = tasks.getOrDefault(request.path("SourceArn").asText(), List.of());
    var results = json();
    var array = results.putArray("Results");
    known.stream().limit(request.path("MaxResults").asInt(1)).forEach(array::add);
    return new Reply.Ok(results);
  }

  /** A task is over when its answer comes, so none is left to be cancelled. */
  Reply cancel(JsonNode request) {
    return new Reply.Refused("ResourceNotFoundException", "The task is not running.");
  }

  private boolean isDeadLetterQueue(String arn) {
    return sqs.listQueues().queueUrls().stream()
        .map(it -> name(it, '/'))
        .anyMatch(queue -> redrivePolicy(queue).contains("\"" + arn + "\""));
  }

  private String redrivePolicy(String queue) {
    var attributes =
        sqs.getQueueAttributes(
                it -> it.queueUrl(url + queue).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
  }

  private ObjectNode run(String source, String destination, String handle) {
    var task = json().put("TaskHandle", handle).put("SourceArn", source);
    task.put("StartedTimestamp", System.currentTimeMillis());
    if (!destination.isEmpty()) {
      task.put("DestinationArn", destination);
    }
    try {
      var moved = moveAll(source, destination);
      task.put("Status", "COMPLETED").put("ApproximateNumberOfMessagesMoved", moved);
    } catch (UnknownSourceException e) {
      task.put("Status", "FAILED").put("FailureReason", "CouldNotDetermineMessageSource");
    } catch (SdkException e) {
      task.put("Status", "FAILED").put("FailureReason", e.getClass().getSimpleName());
    }
    return task.put("ApproximateNumberOfMessagesToMove", 0);
  }

  private static final class UnknownSourceException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** No more than were there at the start: what bounces back meanwhile is another task's. */
  private int moveAll(String source, String destination) {
    var atMost = waiting(source);
    var moved = 0;
    while (moved < atMost) {
      var batch = receive(source);
      if (batch.isEmpty()) {
        return moved;
      }
      for (var message : batch) {
        move(source, destination, message);
        moved++;
      }
    }
    return moved;
  }

  private int waiting(String arn) {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var attributes =
        sqs.getQueueAttributes(it -> it.queueUrl(url + name(arn, ':')).attributeNames(name));
    return Integer.parseInt(attributes.attributes().getOrDefault(name, "0"));
  }

  private List<Message> receive(String arn) {
    return sqs.receiveMessage(
            it ->
                it.queueUrl(url + name(arn, ':'))
                    .maxNumberOfMessages(1)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private void move(String source, String destination, Message message) {
    var attributes = message.attributesAsStrings();
    var origin = attributes.getOrDefault("DeadLetterQueueSourceArn", "");
    if (destination.isEmpty() && origin.isEmpty()) {
      sqs.changeMessageVisibility(
          it ->
              it.queueUrl(url + name(source, ':'))
                  .receiptHandle(message.receiptHandle())
                  .visibilityTimeout(0));
      throw new UnknownSourceException();
    }
    var queue = name(destination.isEmpty() ? origin : destination, ':');
    sqs.sendMessage(
        it ->
            it.queueUrl(url + queue)
                .messageBody(message.body())
                .messageAttributes(message.messageAttributes())
                .messageGroupId(attributes.get("MessageGroupId")));
    sqs.deleteMessage(
        it -> it.queueUrl(url + name(source, ':')).receiptHandle(message.receiptHandle()));
  }

  private static String name(String arnOrUrl, char separator) {
    return arnOrUrl.substring(arnOrUrl.lastIndexOf(separator) + 1);
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
