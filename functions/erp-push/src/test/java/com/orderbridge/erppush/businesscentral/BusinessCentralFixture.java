package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.EventType;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Past;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.contract.RememberedTarget;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The target alone with its simulator, and whoever looks at the simulator's documents. */
public final class BusinessCentralFixture implements AutoCloseable {
  private static final Path STAGE =
      Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");

  private static final String CREATED = Event.idOf("order.created", "order_1");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Simulators simulators;
  private final Map<String, String> prefixes = new HashMap<>();
  private RememberedTarget.Stories stories = new RememberedTarget.Stories();
  private String secret = "local-business-central-secret";

  public BusinessCentralFixture() throws IOException {
    simulators = Simulators.start(0);
  }

  @Override
  public void close() {
    simulators.close();
  }

  void secret(String other) {
    secret = other;
  }

  Target target() {
    return target(settings -> {});
  }

  Target target(Consumer<ObjectNode> change) {
    var files = new BridgeFiles(STAGE);
    var bridge = cancelling(files.bridge());
    var config = Objects.requireNonNull(bridge.targets().get("business-central"));
    var here = simulators.address().toString();
    var text = Json.write(config.settings()).replace("http://127.0.0.1:8090", here);
    var settings = (ObjectNode) json(text);
    change.accept(settings);
    var changed =
        new TargetConfig(
            config.name(),
            config.function(),
            config.system(),
            config.timing(),
            config.pace(),
            settings);
    var target =
        BusinessCentral.of(
            new TargetParts(bridge, changed, files, new JdkHttpCalls(), this::secret));
    return new RememberedTarget(target, bridge, stories);
  }

  /** What the references of a source's documents begin with, at the targets made from now on. */
  void prefix(String source, String prefix) {
    prefixes.put(source, prefix);
  }

  /** The stories are forgotten, as the table forgets them some months later. */
  void forget() {
    stories = new RememberedTarget.Stories();
  }

  /** Cancellations take the order back; sources have their prefixes. */
  private Bridge cancelling(Bridge bridge) {
    var sources = new LinkedHashMap<>(bridge.sources());
    sources.replaceAll((_, it) -> cancelling(it));
    return new Bridge(
        bridge.stage(),
        bridge.acceptTestEvents(),
        sources,
        bridge.targets(),
        bridge.routes(),
        bridge.audiences());
  }

  private Source cancelling(Source source) {
    var types = new LinkedHashMap<>(source.eventTypes());
    types.replaceAll((type, it) -> new EventType(it.after(), it.which(), type.contains("cancel")));
    return new Source(
        source.name(),
        source.path(),
        source.scheme(),
        source.reader(),
        prefixes.getOrDefault(source.name(), ""),
        source.secrets(),
        types);
  }

  private Secret secret() {
    return new Secret.Known(
        List.of("{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"" + secret + "\"}"));
  }

  static Outcome deliver(Target target, Event event) {
    var now = Instant.now();
    return target.deliver(event, new Attempt(1, now, now.plusSeconds(30), Instant.MIN));
  }

  static Outcome deliver(Target target, Event event, Past past) {
    var now = Instant.now();
    return target.deliver(event, new Attempt(1, now, now.plusSeconds(30), Instant.MIN, past));
  }

  /** An earlier attempt of the event may have written something. */
  static Past unsettled() {
    return new Past(true, Optional.empty(), List.of(), Optional.of(""));
  }

  /** The order was delivered under this number. */
  static Past placedAs(String number) {
    var placed = new Past.Other(CREATED, "order.created", number, true, Optional.empty());
    return new Past(false, Optional.empty(), List.of(placed), Optional.of(""));
  }

  static Attempt lookOnly() {
    var now = Instant.now();
    return new Attempt(2, now, now.plusSeconds(30), now.plusSeconds(10));
  }

  static Event order(String... skus) {
    var lines = new ArrayList<String>();
    for (var sku : skus) {
      lines.add("{\"sku\":\"" + sku + "\",\"quantity\":1,\"unit_price_cents\":1490}");
    }
    return zephyrCart("order.created", "", "\"line_items\":[" + String.join(",", lines) + "]");
  }

  /**
   * An order of two mugs, 41.64 EUR in all, tax of 20 % included; {@code more} is whatever the type
   * adds to it.
   */
  static Event mugs(String type, String which, String more) {
    var order =
        """
        "line_items":[{"sku":"MUG-12OZ","name":"Mug","quantity":2,"unit_price_cents":1490}],
        "shipping_total_cents":490,"tax_total_cents":694,"total_cents":4164\
        """;
    return zephyrCart(type, which, order + more);
  }

  static Event refund(String refund, int cents) {
    var more = ",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d}".formatted(refund, cents);
    return mugs("order.refunded", refund, more);
  }

  static Event cancellation() {
    return mugs("order.cancelled", "", "");
  }

  static Event zephyrCart(String type, String which, String order) {
    var data =
        "{\"type\":\"%s\",\"data\":{\"id\":\"order_1\",\"currency\":\"EUR\",\"customer\":{\"email\":\"ann@example.com\",\"name\":\"Ann\"},%s}}"
            .formatted(type, order);
    var id = which.isEmpty() ? Event.idOf(type, "order_1") : Event.idOf(type, "order_1", which);
    return new Event(id, "zephyrcart", type, "order_1", Optional.empty(), json(data));
  }

  List<JsonNode> state(String collection) {
    var documents = new ArrayList<JsonNode>();
    json(get("_state")).path(collection).forEach(documents::add);
    return documents;
  }

  /** What was asked for beside look-ups and tokens. */
  List<String> written() {
    var written = new ArrayList<String>();
    for (var line : json(get("_journal"))) {
      var call = line.path("method").asText() + " " + line.path("path").asText();
      if (!call.startsWith("GET") && !call.endsWith("/$batch") && !call.endsWith("/token")) {
        written.add(call);
      }
    }
    return written;
  }

  /** The calls of the API since the start, tokens left out. */
  List<String> calls() {
    var calls = new ArrayList<String>();
    for (var line : json(get("_journal"))) {
      if (!line.path("path").asText().endsWith("/token")) {
        calls.add(line.path("method").asText() + " " + line.path("path").asText());
      }
    }
    return calls;
  }

  String get(String what) {
    return control("GET", what, "");
  }

  String control(String method, String what, String body) {
    return send(method, simulators.address() + "/business-central/" + what, body, "none");
  }

  /** The customer of all orders here, whose card says that prices include tax. */
  void customerWithPricesIncludingTax() {
    control(
        "POST",
        "_state",
        "{\"customers\":[{\"number\":\"C7\",\"displayName\":\"Ann\",\"email\":\"ann@example.com\",\"pricesIncludingVat\":true}]}");
  }

  /** Ships and invoices the order, as somebody in the back office does. */
  void invoice() {
    var id = state("salesOrders").getFirst().path("id").asText();
    api("POST", "/salesOrders(" + id + ")/Microsoft.NAV.shipAndInvoice");
  }

  /** The customer has paid the invoice. */
  void pay() {
    var paid = (ObjectNode) state("salesInvoices").getLast();
    paid.put("status", "Paid").put("remainingAmount", 0);
    control("POST", "_state", "{\"salesInvoices\":[" + paid + "]}");
  }

  /** Changes a line of a draft, as somebody in the back office does. */
  void patchLine(String set, JsonNode document, int line, String change) {
    var lines = set.substring(0, set.length() - 1) + "Lines";
    var id = document.path(lines).path(line).path("id").asText();
    var path = "/%s(%s)/%s(%s)".formatted(set, document.path("id").asText(), lines, id);
    api("PATCH", path, change);
  }

  void api(String method, String path) {
    api(method, path, "");
  }

  private void api(String method, String path, String body) {
    var base = simulators.address() + "/business-central/";
    var form =
        "grant_type=client_credentials&client_id=order-bridge-local&client_secret="
            + secret
            + "&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default";
    var token = json(send("POST", base + "local/oauth2/v2.0/token", form, "none"));
    var company = json(get("_state")).path("companies").get(0).path("id").asText();
    var url = base + "v2.0/local/sandbox/api/v2.0/companies(" + company + ")" + path;
    send(method, url, body, "Bearer " + token.path("access_token").asText());
  }

  private String send(String method, String url, String body, String authorization) {
    var type =
        body.startsWith("grant_type") ? "application/x-www-form-urlencoded" : "application/json";
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Authorization", authorization)
            .header("If-Match", "*")
            .build();
    try {
      var response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
