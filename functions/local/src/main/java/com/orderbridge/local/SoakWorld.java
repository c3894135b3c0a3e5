package com.orderbridge.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What a soak does to queues and simulators, and reads of them, as anybody could from outside. */
final class SoakWorld implements AutoCloseable {
  static final String ERP = "business-central";
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final LocalBridge bridge;
  private final SqsClient sqs = EventSource.pollingClient();
  private final HttpClient http = HttpClient.newHttpClient();

  SoakWorld(LocalBridge bridge) {
    this.bridge = bridge;
  }

  /** A killed function's messages come back soon after its time-out, not after six of them. */
  void hideAsShortAsCanBe() {
    bridge.bridge().targets().values().forEach(this::hideAsShortAsCanBe);
  }

  private void hideAsShortAsCanBe(TargetConfig target) {
    var seconds = target.timing().function().plusSeconds(2).toSeconds();
    var hidden = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(seconds));
    var queue = bridge.stage().names().queue(target.name());
    sqs.setQueueAttributes(it -> it.queueUrl(url(queue)).attributes(hidden));
  }

  private String queue() {
    return bridge.stage().names().queue(ERP);
  }

  private String deadLetterQueue() {
    return bridge.stage().names().deadLetterQueue(ERP);
  }

  private String url(String queue) {
    return bridge.stage().queueUrl(queue);
  }

  void behave(String faults) {
    control("PUT", "_behaviour", "{\"next\":[" + faults + "]}");
  }

  void behaveWell() {
    control("DELETE", "_behaviour", "");
  }

  void addItem(String number) {
    var item = "{\"items\":[{\"number\":\"%s\",\"displayName\":\"New\",\"unitPrice\":14.9}]}";
    control("POST", "_state", item.formatted(number));
  }

  /** All documents of a kind. */
  List<JsonNode> documents(String kind) {
    var documents = new ArrayList<JsonNode>();
    control("GET", "_state", "").path(kind).forEach(documents::add);
    return documents;
  }

  private JsonNode control(String method, String what, String body) {
    var url = Ports.url(bridge.ports().simulators()) + "/" + ERP + "/" + what;
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

  void redrive() {
    sqs.startMessageMoveTask(it -> it.sourceArn(LocalStage.queueArn(deadLetterQueue())));
  }

  boolean isQuiet() {
    return messages(queue()) + messages(bridge.stage().names().reread()) == 0;
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

  /** The ids of the events in the queue and in the DLQ. They are hidden from others afterwards. */
  List<String> waiting() {
    var ids = new ArrayList<>(waiting(deadLetterQueue()));
    ids.addAll(waiting(queue()));
    return ids;
  }

  private List<String> waiting(String queue) {
    var ids = new ArrayList<String>();
    var batch = receive(queue);
    while (!batch.isEmpty()) {
      ids.addAll(batch);
      batch = receive(queue);
    }
    return ids;
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

  @Override
  public void close() {
    sqs.close();
    http.shutdownNow();
  }
}
