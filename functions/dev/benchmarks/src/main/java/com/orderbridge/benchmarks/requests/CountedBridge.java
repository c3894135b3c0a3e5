package com.orderbridge.benchmarks.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.benchmarks.stage.ShopOrder;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The whole bridge on this machine, and what it asks of the services around it. */
public final class CountedBridge implements AutoCloseable {
  private static final String SIMULATOR = "/business-central/_journal";
  private static final int WARM = 12;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final String TRACE = "Root=1-62e900b2-710d76f009d6e7785905449a";

  private final Path repository;
  private final PrintStream out = System.out;
  private final CountedLog log = new CountedLog(out);
  private final LocalBridge bridge;
  private final Sender sender = new Sender();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String secret;

  public CountedBridge(Path repository) throws IOException {
    this.repository = repository;
    var copy = Files.createTempDirectory("one-target");
    System.setOut(log);
    SdkRequests.count();
    this.bridge = LocalBridge.start(Ports.any(), OneTarget.repository(repository, copy));
    this.secret =
        json(Files.readString(repository.resolve("infra-cdk/config/local/secrets.json")))
            .path("order-bridge/local/source/zephyrcart")
            .asText();
  }

  /**
   * Delivers orders of a customer until every environment of the target has its token: which one
   * takes a message is chance, so that a dozen in a row must have needed nothing.
   */
  public void warm(String email) throws IOException, InterruptedException {
    var quiet = 0;
    while (quiet < WARM) {
      var counts = deliver(order(email, 1));
      quiet = counts.of("GetSecretValue") == 0 ? quiet + 1 : 0;
    }
  }

  /** A new order of a customer, with some lines. */
  public String order(String email, int lines) throws IOException {
    return Json.write(new ShopOrder(repository).created(email, lines));
  }

  /** The sample of a type, for the order that {@code order} is. */
  public String follower(String type, String order) throws IOException {
    var follower = new ShopOrder(repository).sample(type);
    var id = json(order).path("data").path("id").asText();
    var data = (ObjectNode) follower.path("data");
    if (data.has("order_id")) {
      data.put("order_id", id);
    } else {
      data.put("id", id);
    }
    return Json.write(follower);
  }

  /** Sends a body, waits until its message is deleted, and tells what was asked meanwhile. */
  public Counts deliver(String body) throws IOException, InterruptedException {
    var before = counts();
    var url = URI.create("http://127.0.0.1:" + bridge.ports().receiver() + "/webhooks/zephyrcart");
    var answered =
        sender.send(
            url,
            body.getBytes(UTF_8),
            Map.of("content-type", "application/json", "x-amzn-trace-id", TRACE),
            SignatureSchemes.ZEPHYRCART,
            secret,
            Instant.now());
    if (answered.status() != 202) {
      throw new IOException("the receiver answered " + answered.status() + " " + answered.body());
    }
    return awaitDeleted(before);
  }

  private Counts awaitDeleted(Counts before) throws IOException, InterruptedException {
    var until = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(until)) {
      var counts = counts().since(before);
      if (counts.of("DeleteMessage") > 0) {
        return counts;
      }
      Thread.sleep(20);
    }
    throw new IOException("not delivered within " + LONGEST);
  }

  private Counts counts() throws IOException, InterruptedException {
    var counts = new HashMap<>(SdkRequests.counts());
    var url = URI.create("http://127.0.0.1:" + bridge.ports().simulators() + SIMULATOR);
    var journal = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
    counts.put(Counts.TARGET, (long) requests(json(journal)));
    counts.put(Counts.LOG_BYTES, log.bytes());
    return new Counts(counts);
  }

  private static int requests(com.fasterxml.jackson.databind.JsonNode journal) {
    return journal.isArray() ? journal.size() : journal.path("requests").size();
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  @Override
  public void close() {
    bridge.close();
    System.setOut(out);
    sender.close();
    client.shutdownNow();
  }
}
