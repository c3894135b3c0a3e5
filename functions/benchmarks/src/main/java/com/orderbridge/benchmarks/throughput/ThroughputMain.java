package com.orderbridge.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.adapters.aws.AwsAccess;
import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.aws.StoryKey;
import com.orderbridge.adapters.aws.TargetQueue;
import com.orderbridge.benchmarks.OneTarget;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.LocalBridge;
import com.orderbridge.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Many orders of one sender at once, and now and then one of another, against a simulator that
 * bears 20 requests per second and 5 at once; writes {@code throughput.md} and {@code .json}.
 */
public final class ThroughputMain {
  private static final int PER_SECOND = 20;
  private static final Duration BETWEEN_SMALL = Duration.ofSeconds(5);

  private final LocalBridge bridge;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectNode sample;
  private final TargetQueue queue;
  private final DynamoDbClient table;

  private ThroughputMain(LocalBridge bridge, ObjectNode sample) {
    this.bridge = bridge;
    this.sample = sample;
    var names = bridge.bridge().names();
    var sqs = "http://127.0.0.1:" + bridge.ports().sqs() + "/000000000000/";
    var calls = AwsAccess.of("eu-central-1").calls();
    this.queue = new TargetQueue(calls, sqs + names.queue("business-central"));
    this.table = new AwsClients("eu-central-1").dynamoDb();
  }

  /** {@code bench.orders} is how many; the goal is told for 10000. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var file = repository.resolve("events/zephyrcart/order.created.json");
    var sample = (ObjectNode) ((Parsed.Tree) Json.read(Files.readAllBytes(file))).node();
    var one = OneTarget.repository(repository, Files.createTempDirectory("one-target"));
    try (var bridge = LocalBridge.start(Ports.any(), one)) {
      new ThroughputMain(bridge, sample).run(Integer.getInteger("bench.orders", 600), target);
    }
  }

  private void run(int orders, Path target) throws IOException, InterruptedException {
    control("PUT", "_limits", "{\"requestsPerSecond\":%d,\"concurrent\":5}".formatted(PER_SECOND));
    for (int i = 0; i < orders; i++) {
      send("flood_" + i, "flood");
    }
    var waits = new ArrayList<Double>();
    var until = Instant.now().plusSeconds(orders);
    while (!delivered("flood_" + (orders - 1)) && Instant.now().isBefore(until)) {
      waits.add(small("small_" + waits.size()));
      Thread.sleep(BETWEEN_SMALL);
    }
    write(target, orders, waits);
  }

  /** Seconds until an order of the small sender is delivered. */
  private double small(String id) throws InterruptedException {
    var began = System.nanoTime();
    send(id, "small");
    while (!delivered(id)) {
      Thread.sleep(50);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** As the receiver sends: the group is what SQS is fair between. */
  private void send(String id, String group) {
    var data = sample.deepCopy();
    ((ObjectNode) data.path("data")).put("id", id);
    var event =
        new Event("order.created/" + id, "zephyrcart", "order.created", id, Optional.empty(), data);
    queue.send(CloudEvents.write(event), group, Map.of("source", "zephyrcart"), Optional.empty());
  }

  private boolean delivered(String id) {
    var key = StoryKey.of(new DeliveryKey(id, "business-central", "zephyrcart"));
    var names = bridge.bridge().names();
    var item = table.getItem(it -> it.tableName(names.deliveries()).key(key)).item();
    return item.values().stream()
        .filter(AttributeValue::hasM)
        .anyMatch(it -> it.m().containsValue(AttributeValue.fromS("DELIVERED")));
  }

  private void write(Path target, int orders, List<Double> waits)
      throws IOException, InterruptedException {
    var journal = control("GET", "_journal", "");
    var seconds = new Seconds(journal);
    var sorted = waits.stream().sorted().toList();
    var text =
        String.format(
            Locale.ROOT,
            """
            | orders | seconds | requests/s, after warm-up | of the ceiling | 429 | 429 after warm-up | small sender: median wait s | p99 s | its orders |
            |--:|--:|--:|--:|--:|--:|--:|--:|--:|
            | %d | %d | %.1f | %.0f %% | %d | %d | %.1f | %.1f | %d |
            """,
            orders,
            seconds.length(),
            seconds.rate(),
            100 * seconds.rate() / PER_SECOND,
            seconds.refused(0),
            seconds.refused(seconds.warmUp()),
            sorted.get(sorted.size() / 2),
            sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.99))),
            sorted.size());
    Files.writeString(target.resolve("throughput.md"), text);
    var json = JsonNodeFactory.instance.objectNode().put("orders", orders);
    json.put("requestsPerSecond", seconds.rate()).put("refused", seconds.refused(0));
    waits.forEach(json.putArray("smallWaitSeconds")::add);
    Files.writeString(target.resolve("throughput.json"), Json.write(json));
    System.out.print(text);
  }

  private JsonNode control(String method, String what, String body)
      throws IOException, InterruptedException {
    var url = "http://127.0.0.1:" + bridge.ports().simulators() + "/business-central/" + what;
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body, UTF_8));
    var answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException(what + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty()
        ? JsonNodeFactory.instance.objectNode()
        : ((Parsed.Tree) Json.read(answer.body())).node();
  }
}
