package com.orderbridge.erppush.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.contract.Systems;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.contract.RememberedTarget;
import com.orderbridge.erppush.businesscentral.BusinessCentral;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Business Central: the simulator, or the environment that {@code
 * ORDER_BRIDGE_SANDBOX_BUSINESS_CENTRAL} describes.
 */
final class BusinessCentralSite implements ErpSite {
  /** The source that the contract sends from. */
  private static final String PREFIX = "ZC-";

  private static final String SECRET =
      "{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"local-business-central-secret\"}";

  private final Simulators simulators = Simulators.start(0);
  private final RememberedTarget.Stories stories = new RememberedTarget.Stories();
  private final Optional<JsonNode> sandbox =
      Systems.sandbox("ORDER_BRIDGE_SANDBOX_BUSINESS_CENTRAL");

  BusinessCentralSite() throws IOException {}

  @Override
  public Target target() {
    var parts = Systems.parts("business-central", simulators.address(), secret(), this::configure);
    return new RememberedTarget(BusinessCentral.of(parts), parts.bridge(), stories);
  }

  private String secret() {
    return sandbox.map(it -> Json.write(it.path("secret"))).orElse(SECRET);
  }

  /** Every order belongs to one customer, so that an attempt is one look-up and one insert. */
  private void configure(ObjectNode settings) {
    settings.putObject("customer").put("mode", "FIXED").put("number", "10000");
    sandbox.ifPresent(it -> settings.setAll((ObjectNode) it.path("settings")));
  }

  private MugOrders orders() {
    return new MugOrders(sandbox.map(it -> it.path("sku").asText()).orElse("MUG-12OZ"));
  }

  @Override
  public Event event(String order) {
    return orders().created(order);
  }

  @Override
  public Event refund(String order, String refund, int cents) {
    return orders().refunded(order, refund, cents);
  }

  @Override
  public Event cancellation(String order) {
    return orders().cancelled(order);
  }

  @Override
  public int effects(String order) {
    return rows("salesOrders", order).size();
  }

  @Override
  public String books(String order) {
    var books = new ArrayList<String>();
    for (var set : List.of("salesOrders", "salesInvoices", "salesCreditMemos")) {
      for (var row : rows(set, order)) {
        var reference = row.path("externalDocumentNumber").asText();
        books.add(set + " " + ending(reference, order) + " " + row.path("status").asText());
      }
    }
    return books.stream().sorted().collect(Collectors.joining("\n"));
  }

  @Override
  public List<String> undone(String order) {
    var undone = new ArrayList<String>();
    for (var row : rows("salesOrders", order)) {
      undone.add("order " + row.path("number").asText());
    }
    for (var row : rows("salesCreditMemos", "&$expand=salesCreditMemoLines", order)) {
      var comment = row.path("salesCreditMemoLines").path(0).path("description").asText();
      if (row.path("status").asText().equals("Draft") && !comment.startsWith("CHECK")) {
        undone.add("credit memo " + row.path("number").asText());
      }
    }
    return undone;
  }

  /** What a cut reference ends with says nothing that is the same for two orders. */
  private static String ending(String reference, String order) {
    return reference.equalsIgnoreCase(PREFIX + order) ? "the order" : "of it " + reference.length();
  }

  private List<JsonNode> rows(String set, String order) {
    return rows(set, "", order);
  }

  private List<JsonNode> rows(String set, String more, String order) {
    var beginning = PREFIX + order.toUpperCase(Locale.ROOT);
    var filter =
        "startswith(externalDocumentNumber,'%s')"
            .formatted(beginning.substring(0, Math.min(22, beginning.length())));
    var url = "%s/%s?$filter=%s%s".formatted(company(), set, encode(filter), more);
    var rows = Systems.call("GET", url, "", Map.of("Authorization", "Bearer " + token()));
    return rows.path("value").valueStream().toList();
  }

  private String company() {
    var settings = Systems.parts("business-central", simulators.address(), "", this::configure);
    var url = settings.config().settings().path("url").asText();
    var name = settings.config().settings().path("company").asText();
    var companies =
        Systems.call("GET", url + "/companies", "", Map.of("Authorization", "Bearer " + token()));
    return companies
        .path("value")
        .valueStream()
        .filter(it -> it.path("name").asText().equals(name))
        .map(it -> url + "/companies(" + it.path("id").asText() + ")")
        .findFirst()
        .orElseThrow();
  }

  private String token() {
    var settings =
        Systems.parts("business-central", simulators.address(), "", this::configure)
            .config()
            .settings();
    var secret = Systems.json(secret());
    var form =
        "grant_type=client_credentials&client_id="
            + encode(secret.path("clientId").asText())
            + "&client_secret="
            + encode(secret.path("clientSecret").asText())
            + "&scope="
            + encode("https://api.businesscentral.dynamics.com/.default");
    var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
    return Systems.call("POST", settings.path("tokenUrl").asText(), form, headers)
        .path("access_token")
        .asText();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public boolean simulated() {
    return sandbox.isEmpty();
  }

  @Override
  public void nextWrite(String fault, int lookUps) {
    control("_behaviour", "{\"next\":[" + "{},".repeat(lookUps) + fault + "]}");
  }

  @Override
  public int lookUps() {
    return 1;
  }

  @Override
  public Effect givenUp() {
    return Effect.UNKNOWN;
  }

  @Override
  public void loseSession() {
    control("_options", "{\"tokenLifetimeSeconds\":0}");
    control("_options", "{\"tokenLifetimeSeconds\":3599}");
  }

  private void control(String what, String body) {
    var url = simulators.address() + "/business-central/" + what;
    Systems.call("PUT", url, body, Map.of("Content-Type", "application/json"));
  }

  @Override
  public List<Code> codes() {
    return BusinessCentralCodes.ALL;
  }

  @Override
  public void close() {
    simulators.close();
  }

  @Override
  public int calls() {
    return Systems.calls();
  }
}
