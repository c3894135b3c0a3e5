package com.orderbridge.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.lambda.EventSource;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What a soak does to queues and systems, and reads of them, as anybody could from outside. */
final class World implements AutoCloseable {
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final LocalBridge bridge;
  private final SqsClient sqs = EventSource.pollingClient();
  private final HttpClient http = HttpClient.newHttpClient();

  World(LocalBridge bridge) {
    this.bridge = bridge;
  }

  /** A killed function's messages come back soon after its time-out, not after six of them. */
  void hideAsShortAsCanBe() {
    bridge.bridge().targets().values().forEach(this::hideAsShortAsCanBe);
  }

  private void hideAsShortAsCanBe(TargetConfig target) {
    var seconds = bridge.stage().functions().times(target).function().plusSeconds(2).toSeconds();
    var hidden = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(seconds));
    var queue = bridge.stage().names().queue(target.name());
    sqs.setQueueAttributes(it -> it.queueUrl(url(queue)).attributes(hidden));
  }

  /** Adds to what a system has. */
  void add(String system, String state) {
    control("POST", system + "/_state", state);
  }

  /** Sets how a system behaves. */
  void set(String system, String options) {
    control("PUT", system + "/_options", options);
  }

  JsonNode state(String system) {
    return control("GET", system + "/_state", "");
  }

  private JsonNode control(String method, String path, String body) {
    var url = Ports.url(bridge.ports().simulators()) + "/" + path;
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + url + ": " + response.body());
      }
      return Json.read(response.body()) instanceof Parsed.Tree(var tree)
          ? tree
          : MissingNode.getInstance();
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** As an operator does from the console: every DLQ. */
  void redrive() {
    targets()
        .map(it -> LocalStage.queueArn(bridge.stage().names().deadLetterQueue(it)))
        .forEach(arn -> sqs.startMessageMoveTask(it -> it.sourceArn(arn)));
  }

  private Stream<String> targets() {
    return bridge.bridge().targets().keySet().stream();
  }

  /** How many messages are on their way. */
  int underWay() {
    var names = bridge.stage().names();
    return Stream.concat(targets().map(names::queue), Stream.of(names.reread()))
        .mapToInt(this::messages)
        .sum();
  }

  int deadLettered() {
    return targets().mapToInt(it -> messages(bridge.stage().names().deadLetterQueue(it))).sum();
  }

  int unreadable() {
    return messages(bridge.stage().names().unreadable());
  }

  /** Waiting, in work and resting. */
  private int messages(String queue) {
    return sqs
        .getQueueAttributes(it -> it.queueUrl(url(queue)).attributeNames(COUNTS))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** The ids of the events in a target's queue and DLQ; they are hidden from others afterwards. */
  Set<String> waiting(String target) {
    var names = bridge.stage().names();
    return Stream.of(names.queue(target), names.deadLetterQueue(target))
        .flatMap(it -> Stream.generate(() -> receive(it)).takeWhile(batch -> !batch.isEmpty()))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> receive(String queue) {
    return sqs
        .receiveMessage(
            it -> it.queueUrl(url(queue)).maxNumberOfMessages(10).visibilityTimeout(600))
        .messages()
        .stream()
        .map(it -> CloudEvents.read(it.body()).map(event -> event.id()).orElse("no event"))
        .toList();
  }

  private String url(String queue) {
    return bridge.stage().queueUrl(queue);
  }

  @Override
  public void close() {
    sqs.close();
    http.shutdownNow();
  }
}
