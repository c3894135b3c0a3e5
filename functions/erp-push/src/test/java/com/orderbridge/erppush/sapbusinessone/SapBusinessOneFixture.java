package com.orderbridge.erppush.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Past;
import com.orderbridge.delivery.Target;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The target of the local stage before a simulator of its own, and what a person does in it. */
public final class SapBusinessOneFixture implements AutoCloseable {
  private static final Path STAGE =
      Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
  private static final String SIMULATOR = "/sap-business-one";
  private static final Past UNSETTLED =
      new Past(true, Optional.empty(), List.of(), Optional.empty());

  final Simulators simulators;
  private final Caller caller;
  String password = "local-sap-business-one-secret";
  Duration patience = Duration.ofSeconds(20);

  public SapBusinessOneFixture() {
    try {
      simulators = Simulators.start(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    caller = new Caller(simulators.address());
  }

  @Override
  public void close() {
    simulators.close();
  }

  Target target(Consumer<ObjectNode> change) {
    var files = new BridgeFiles(STAGE);
    var bridge = files.bridge();
    var config = java.util.Objects.requireNonNull(bridge.targets().get("sap-business-one"));
    var here = simulators.address().toString();
    var text = Json.write(config.settings()).replace("http://127.0.0.1:8090", here);
    var settings = (ObjectNode) json(text);
    change.accept(settings);
    var timing =
        new TargetConfig.Timing(
            patience,
            config.timing().settlesWithin(),
            config.timing().retryHorizon(),
            config.timing().backoff(),
            config.timing().function());
    var changed =
        new TargetConfig(
            config.name(), config.function(), config.system(), timing, config.pace(), settings);
    return SapBusinessOne.of(
        new TargetParts(
            withCancellations(bridge), changed, files, new JdkHttpCalls(), this::secret));
  }

  /** The stage's, in which a cancellation says of itself that it takes the order back. */
  static Bridge withCancellations(Bridge bridge) {
    var sources = new LinkedHashMap<String, Source>();
    bridge.sources().forEach((name, source) -> sources.put(name, withCancellations(source)));
    return new Bridge(
        bridge.stage(),
        bridge.acceptTestEvents(),
        sources,
        bridge.targets(),
        bridge.routes(),
        bridge.audiences());
  }

  private static Source withCancellations(Source source) {
    var types = new LinkedHashMap<>(source.eventTypes());
    for (var type : List.of("order.cancelled", "orders.cancel")) {
      types.computeIfPresent(type, (_, it) -> new Source.EventType(it.after(), it.which(), true));
    }
    return new Source(
        source.name(),
        source.path(),
        source.scheme(),
        source.reader(),
        source.referencePrefix(),
        source.secrets(),
        types);
  }

  private Secret secret() {
    return new Secret.Known(
        List.of("{\"userName\":\"order-bridge-local\",\"password\":\"" + password + "\"}"));
  }

  static Outcome deliver(Target target, Event event) {
    var now = Instant.now();
    return target.deliver(event, new Attempt(1, now, now.plusSeconds(60), Instant.MIN));
  }

  /** While what an earlier attempt has written may still come to its end. */
  static Outcome look(Target target, Event event) {
    var now = Instant.now();
    var settles = now.plusSeconds(10);
    return target.deliver(event, new Attempt(2, now, now.plusSeconds(60), settles, UNSETTLED));
  }

  /** Once more, after an attempt of which nobody knows what it has written. */
  static Outcome again(Target target, Event event) {
    var now = Instant.now();
    var attempt = new Attempt(2, now, now.plusSeconds(60), Instant.MIN, UNSETTLED);
    return target.deliver(event, attempt);
  }

  /** An order of one of each, at 14.90 net. */
  static Event order(String... skus) {
    return event("order.created", "", orderData(skus));
  }

  static Event cancelled(String... skus) {
    return event("order.cancelled", "", orderData(skus));
  }

  /** A refund of an order of one MUG-12OZ: of a part, by its id. */
  static Event refund(String id, int cents) {
    var more = ",\"refund\":{\"id\":\"" + id + "\",\"amount_cents\":" + cents + "}";
    return event("order.refunded", "/" + id, orderData("MUG-12OZ") + more);
  }

  /** A refund that names articles. */
  static Event refundOf(String id, int cents, String sku, int quantity) {
    var lines =
        "[{\"sku\":\"%s\",\"quantity\":%d,\"unit_price_cents\":1490}]".formatted(sku, quantity);
    var more = ",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d,\"line_items\":%s}";
    return event(
        "order.refunded", "/" + id, orderData("MUG-12OZ") + more.formatted(id, cents, lines));
  }

  static Event event(String type, String which, String data) {
    var body = "{\"type\":\"" + type + "\",\"data\":{" + data + "}}";
    var time = Optional.of(Instant.parse("2026-06-01T10:15:00Z"));
    return new Event(
        Event.idOf(type, "order_1") + which, "zephyrcart", type, "order_1", time, json(body));
  }

  static String orderData(String... skus) {
    var lines = new ArrayList<String>();
    for (var sku : skus) {
      lines.add(
          "{\"sku\":\"" + sku + "\",\"name\":\"Thing\",\"quantity\":1,\"unit_price_cents\":1490}");
    }
    var net = 1490 * skus.length;
    return """
    "id":"order_1","currency":"EUR","customer":{"email":"Ann@Example.com","name":"Ann"},
    "line_items":[%s],"tax_total_cents":%d,"total_cents":%d,"placed_at":"2026-06-01T10:15:00Z"\
    """
        .formatted(String.join(",", lines), net / 5, net + net / 5);
  }

  List<JsonNode> state(String collection) {
    var all = new ArrayList<JsonNode>();
    control("GET", "_state", "").path(collection).forEach(all::add);
    return all;
  }

  JsonNode control(String method, String what, String body) {
    var reply = caller.send(method, SIMULATOR + "/" + what, body);
    assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    return reply.text().isEmpty() ? json("{}") : reply.json();
  }

  void option(String options) {
    control("PUT", "_options", options);
  }

  void behave(String next) {
    control("PUT", "_behaviour", "{\"next\":[" + next + "]}");
  }

  /** How many requests of a kind the Service Layer has had. */
  long asked(String pathEnd) {
    var count = 0;
    for (var entry : control("GET", "_journal", "").findValuesAsText("path")) {
      count += entry.endsWith(pathEnd) ? 1 : 0;
    }
    return count;
  }

  /** What a person does in the client. */
  JsonNode person(String path, String body) {
    return person("POST", path, body);
  }

  JsonNode person(String method, String path, String body) {
    var login =
        caller.send(
            "POST",
            SIMULATOR + "/b1s/v1/Login",
            "{\"CompanyDB\":\"SBODEMO\",\"UserName\":\"order-bridge-local\",\"Password\":\"local-sap-business-one-secret\"}");
    var cookies = "B1SESSION=" + login.json().path("SessionId").asText() + "; ROUTEID=.node1";
    var reply = caller.send(method, SIMULATOR + "/b1s/v1/" + path, body, "Cookie", cookies);
    assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    return reply.text().isEmpty() ? json("{}") : reply.json();
  }

  /** Copies the only order to an invoice or delivery, as the client does: its reference goes on. */
  JsonNode copyOrderTo(String collection) {
    return copy(state("Orders").getFirst(), collection);
  }

  JsonNode copy(JsonNode order, String collection) {
    return person(
        collection,
        "{\"CardCode\":\"%s\",\"NumAtCard\":\"%s\",\"DocumentLines\":[%s],\"DocumentAdditionalExpenses\":[%s]}"
            .formatted(
                order.path("CardCode").asText(),
                order.path("NumAtCard").asText(),
                bases(order, "DocumentLines", "{\"BaseType\":17,\"BaseEntry\":%d,\"BaseLine\":%d}"),
                bases(
                    order,
                    "DocumentAdditionalExpenses",
                    "{\"BaseDocType\":17,\"BaseDocEntry\":%d,\"BaseDocLine\":%d}")));
  }

  private static String bases(JsonNode order, String rows, String base) {
    var bases = new ArrayList<String>();
    for (var row : order.path(rows)) {
      bases.add(base.formatted(order.path("DocEntry").asInt(), row.path("LineNum").asInt()));
    }
    return String.join(",", bases);
  }

  /** The only document of a collection. */
  JsonNode only(String collection) {
    var all = state(collection);
    assertEquals(1, all.size(), collection + " " + all);
    return all.getFirst();
  }

  /** Drafts that nobody has made a document of. */
  List<JsonNode> openDrafts() {
    return state("Drafts").stream()
        .filter(it -> it.path("DocumentStatus").asText().equals("bost_Open"))
        .toList();
  }

  JsonNode onlyDraft() {
    assertEquals(1, openDrafts().size(), openDrafts().toString());
    return openDrafts().getFirst();
  }

  /** What a document comes to, in its own currency. */
  static String total(JsonNode document) {
    var foreign = document.path("DocTotalFc").decimalValue();
    var total = foreign.signum() == 0 ? document.path("DocTotal").decimalValue() : foreign;
    var currency = document.path("DocCurrency").asText();
    return total.setScale(Money.smallestUnit(currency).scale()).toPlainString() + " " + currency;
  }

  static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  /** Waits at most a minute; fast machines do not wait. */
  static boolean soon(BooleanSupplier there) {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!there.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return there.getAsBoolean();
  }
}
