package com.orderbridge.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A sender, and whoever looks at the target's documents afterwards: what tests of the way need. */
public final class Shop {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final LocalBridge bridge;
  private final HttpClient client = HttpClient.newHttpClient();

  public Shop(LocalBridge bridge) {
    this.bridge = bridge;
  }

  public static String newOrderId() {
    return "order_"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 26).toUpperCase(Locale.ROOT);
  }

  public static String order(String id, String sku, String email) {
    return """
    {"type":"order.created","data":{"id":"%s","customer":{"email":"%s"},
     "line_items":[{"sku":"%s","name":"Thing","quantity":1,"unit_price_cents":1490}],
     "currency":"EUR","shipping_total_cents":0,"livemode":true,"placed_at":"2026-06-01T10:15:00Z"}}
    """
        .formatted(id, email, sku);
  }

  /** What the receiver makes of it. */
  public static Event created(String id, String sku) {
    var data = ((Parsed.Tree) Json.read(order(id, sku, id + "@example.com"))).node();
    return new Event(
        Event.idOf("order.created", id), "zephyrcart", "order.created", id, Optional.empty(), data);
  }

  public Sender.Answered sends(String body) throws IOException, InterruptedException {
    try (var sender = new Sender()) {
      return sender.send(
          URI.create(Ports.url(bridge.ports().receiver()) + "/webhooks/zephyrcart"),
          body.getBytes(StandardCharsets.UTF_8),
          JSON,
          SignatureSchemes.ZEPHYRCART,
          secret("order-bridge/local/source/zephyrcart"),
          Instant.now());
    }
  }

  Sender.Answered places(String body) throws IOException, InterruptedException {
    try (var sender = new Sender()) {
      return sender.send(
          URI.create(Ports.url(bridge.ports().receiver()) + "/order/notifications"),
          body.getBytes(StandardCharsets.UTF_8),
          JSON,
          SignatureSchemes.COMMERCE_LAYER,
          secret("order-bridge/local/source/commerce-layer"),
          Instant.now());
    }
  }

  private String secret(String name) {
    return bridge.stage().secrets().getOrDefault(name, "");
  }

  /** The sales orders that stand for an order. */
  public List<JsonNode> salesOrders(String orderId) throws IOException, InterruptedException {
    return documents("business-central", "salesOrders", "externalDocumentNumber", "ZC-" + orderId);
  }

  List<JsonNode> documents(String simulator, String collection, String field, String value)
      throws IOException, InterruptedException {
    var found = new ArrayList<JsonNode>();
    for (var document : control("GET", simulator, "_state", "").path(collection)) {
      if (document.path(field).asText().equalsIgnoreCase(value)) {
        found.add(document);
      }
    }
    return found;
  }

  public JsonNode control(String method, String simulator, String what, String body)
      throws IOException, InterruptedException {
    var url = Ports.url(bridge.ports().simulators()) + "/" + simulator + "/" + what;
    var request =
        HttpRequest.newBuilder(URI.create(url.replace("//_", "/_")))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(method + " " + url + ": " + response.body());
    }
    return Json.read(response.body()) instanceof Parsed.Tree(var tree)
        ? tree
        : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  /** Waits at most a minute; fast machines do not wait. */
  public static boolean soon(BooleanSupplier there) {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return true;
  }
}
