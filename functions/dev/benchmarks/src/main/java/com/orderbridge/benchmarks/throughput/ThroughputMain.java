package com.orderbridge.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.stage.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Many orders of one sender at once, and now and then one of another, against a simulator that
 * bears 20 requests per second and 5 at once; writes {@code throughput.md} and {@code .json}.
 */
public final class ThroughputMain {
  private static final int PER_SECOND = 20;

  /** The table is asked no oftener whether the last order is delivered. */
  private static final Duration BETWEEN_READS = Duration.ofMillis(250);

  private final LocalBridge bridge;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Orders orders;

  private ThroughputMain(LocalBridge bridge, ObjectNode sample) {
    this.bridge = bridge;
    this.orders = new Orders(bridge, sample);
  }

  /**
   * {@code bench.orders} is how many; the goal is told for 10000. {@code bench.smallEvery} is the
   * seconds between two orders of the small sender.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var file = repository.resolve("events/zephyrcart/order.created.json");
    var sample = (ObjectNode) ((Parsed.Tree) Json.read(Files.readAllBytes(file))).node();
    var one = OneTarget.repository(repository, Files.createTempDirectory("one-target"));
    var every = Duration.ofSeconds(Integer.getInteger("bench.smallEvery", 10));
    try (var bridge = LocalBridge.start(Ports.any(), one)) {
      var main = new ThroughputMain(bridge, sample);
      write(target, main.run(Integer.getInteger("bench.orders", 600), every));
    }
  }

  private Report run(int number, Duration every) throws IOException, InterruptedException {
    control("PUT", "_limits", "{\"requestsPerSecond\":%d,\"concurrent\":5}".formatted(PER_SECOND));
    var flood = IntStream.range(0, number).mapToObj(it -> "flood_" + it).toList();
    var small = new SmallSender(orders, every);
    for (var id : flood) {
      small.sendIfDue();
      orders.send(id, "flood");
    }
    var until = Instant.now().plusSeconds(number);
    await(until, () -> orders.areDelivered(List.of(flood.getLast())), small::sendIfDue);
    await(until, () -> orders.areDelivered(small.sent()), () -> {});
    var seconds = new Seconds(control("GET", "_journal", ""));
    return new Report(number, PER_SECOND, seconds, worked(flood), small, small.waits());
  }

  private static void await(Instant until, BooleanSupplier over, Runnable meanwhile)
      throws InterruptedException {
    while (!over.getAsBoolean() && Instant.now().isBefore(until)) {
      meanwhile.run();
      Thread.sleep(BETWEEN_READS);
    }
  }

  /** From the claim, with which work on a received batch begins. */
  private Waits worked(List<String> ids) {
    return Waits.of(
        orders.delivered(ids).map(it -> Duration.between(it.record().since(), it.record().at())));
  }

  private static void write(Path target, Report report) throws IOException {
    Files.writeString(target.resolve("throughput.md"), report.markdown());
    Files.writeString(target.resolve("throughput.json"), report.json());
    System.out.print(report.markdown());
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
