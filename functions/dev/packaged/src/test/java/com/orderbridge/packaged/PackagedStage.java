package com.orderbridge.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.local.lambda.EventSource;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.packaged.PackagedFunction.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The local stage for packaged functions: with a queue that nobody else takes from, which hands a
 * message out again after seconds.
 */
final class PackagedStage implements AutoCloseable {
  static final String ERP = "business-central";
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Duration VISIBILITY = Duration.ofSeconds(3);

  private final LocalBridge bridge;
  private final Path folder;
  private final SqsClient sqs = EventSource.pollingClient();
  private final String deadLetterQueue = "packaged-dlq-" + UUID.randomUUID();
  private final String queue = "packaged-" + UUID.randomUUID();
  private final String others = "packaged-others-" + UUID.randomUUID();

  /**
   * Makes it.
   *
   * @param folder an empty one, for what it unpacks
   */
  PackagedStage(LocalBridge bridge, Path folder) {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "AWS's client has a native part for Linux only");
    this.bridge = bridge;
    this.folder = folder;
    create(deadLetterQueue, Map.of());
    create(others, Map.of());
    create(queue, attributes());
  }

  private void create(String name, Map<QueueAttributeName, String> attributes) {
    sqs.createQueue(it -> it.queueName(name).attributes(attributes));
  }

  private Map<QueueAttributeName, String> attributes() {
    var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":50}";
    return Map.of(
        QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(VISIBILITY.toSeconds()),
        QueueAttributeName.REDRIVE_POLICY, policy.formatted(LocalStage.queueArn(deadLetterQueue)));
  }

  /** Sends to this queue. */
  PackagedFunction receiver(Start start, Map<String, String> more) throws IOException {
    var environment = bridge.stage().receiverEnvironment();
    var urls = JsonNodeFactory.instance.objectNode();
    bridge.bridge().targets().keySet().forEach(it -> urls.put(it, url(others)));
    environment.put("BRIDGE_QUEUES", Json.write(urls.put(ERP, url(queue))));
    environment.putAll(more);
    var timeout = Duration.ofSeconds(30);
    return start("receiver", "receiver.ReceiveHandler", environment, start, timeout);
  }

  /** Takes from this queue. */
  PackagedFunction worker(Start start, Duration timeout, Map<String, String> more)
      throws IOException {
    var environment = bridge.stage().targetEnvironment(ERP);
    environment.put("BRIDGE_QUEUE", url(queue));
    environment.putAll(more);
    return start("erp-push", "erppush.ErpPushHandler", environment, start, timeout);
  }

  private PackagedFunction start(
      String module, String handler, Map<String, String> own, Start start, Duration timeout)
      throws IOException {
    var zip = ROOT.resolve("functions/" + module + "/target/" + module + ".zip");
    assumeTrue(Files.exists(zip), "zips are built in the phase package: ./mvnw verify");
    var ports = bridge.ports();
    var all = new HashMap<String, String>();
    all.put("AWS_ENDPOINT_URL_SQS", Ports.url(ports.sqs()));
    all.put("AWS_ENDPOINT_URL_DYNAMODB", ports.dynamodbUrl());
    all.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", Ports.url(ports.secrets()));
    all.putAll(own);
    var place = Files.createTempDirectory(folder, module);
    return new PackagedFunction(zip, place, "com.orderbridge." + handler, all, start, timeout);
  }

  /** Sends an event to the queue in the form in which the receiver sends it. */
  void send(Event event) {
    new TargetQueue(sqs, url(queue))
        .send(CloudEvents.text(event), event.source(), Map.of(), Optional.empty());
  }

  PackagedEventSource eventSource() {
    return new PackagedEventSource(sqs, url(queue), LocalStage.queueArn(queue));
  }

  /** Waiting or in work, here and in the DLQ. */
  int messages() {
    return messages(queue) + messages(deadLetterQueue);
  }

  private int messages(String name) {
    var attributes =
        sqs.getQueueAttributes(it -> it.queueUrl(url(name)).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
        + number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
    return Integer.parseInt(attributes.getOrDefault(name, "0"));
  }

  private String url(String name) {
    return bridge.stage().queueUrl(name);
  }

  @Override
  public void close() {
    for (var name : java.util.List.of(queue, others, deadLetterQueue)) {
      sqs.deleteQueue(it -> it.queueUrl(url(name)));
    }
    sqs.close();
  }
}
