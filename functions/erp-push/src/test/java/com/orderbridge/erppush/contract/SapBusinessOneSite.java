package com.orderbridge.erppush.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.contract.Systems;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.contract.RememberedTarget;
import com.orderbridge.erppush.sapbusinessone.SapBusinessOne;
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
 * SAP Business One: the simulator, or the Service Layer that {@code
 * ORDER_BRIDGE_SANDBOX_SAP_BUSINESS_ONE} describes.
 */
final class SapBusinessOneSite implements ErpSite {
  /** The source that the contract sends from. */
  private static final String PREFIX = "ZC-";

  private static final String SECRET =
      "{\"userName\":\"order-bridge-local\",\"password\":\"local-sap-business-one-secret\"}";
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final Simulators simulators = Simulators.start(0);
  private final RememberedTarget.Stories stories = new RememberedTarget.Stories();
  private final Optional<JsonNode> sandbox =
      Systems.sandbox("ORDER_BRIDGE_SANDBOX_SAP_BUSINESS_ONE");
  private Optional<String> cookies = Optional.empty();

  SapBusinessOneSite() throws IOException {}

  @Override
  public Target target() {
    var parts = parts();
    return new RememberedTarget(SapBusinessOne.of(parts), parts.bridge(), stories);
  }

  private TargetParts parts() {
    return Systems.parts("sap-business-one", simulators.address(), secret(), this::configure);
  }

  private String secret() {
    return sandbox.map(it -> Json.write(it.path("secret"))).orElse(SECRET);
  }

  /** Every order belongs to one customer, so that an attempt is one look-up and one insert. */
  private void configure(ObjectNode settings) {
    settings.putObject("customer").put("mode", "FIXED").put("cardCode", "C20000");
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
    return rows("Orders", order).size();
  }

  @Override
  public String books(String order) {
    var books = new ArrayList<String>();
    for (var set : List.of("Orders", "Drafts", "Invoices", "CreditNotes", "Returns")) {
      for (var row : rows(set, order)) {
        books.add(
            "%s %s %s %s %s"
                .formatted(
                    set,
                    row.path("NumAtCard").asText(),
                    row.path("DocObjectCode").asText(),
                    row.path("CancelStatus").asText(),
                    row.path("DocTotal").asText()));
      }
    }
    return books.stream().sorted().collect(Collectors.joining("\n"));
  }

  @Override
  public List<String> undone(String order) {
    var undone = new ArrayList<String>();
    for (var row : rows("Orders", order)) {
      if (row.path("CancelStatus").asText().equals("csNo")) {
        undone.add("order " + row.path("DocNum").asText());
      }
    }
    for (var row : rows("Drafts", order)) {
      if (!row.path("Comments").asText().startsWith("CHECK")) {
        undone.add("draft " + row.path("DocEntry").asText());
      }
    }
    return undone;
  }

  private List<JsonNode> rows(String set, String order) {
    var filter = "startswith(NumAtCard,'%s')".formatted(PREFIX + order.toUpperCase(Locale.ROOT));
    var url =
        "%s/%s?$filter=%s".formatted(url(), set, URLEncoder.encode(filter, StandardCharsets.UTF_8));
    return Systems.call("GET", url, "", Map.of("Cookie", session()))
        .path("value")
        .valueStream()
        .toList();
  }

  private String url() {
    return parts().config().settings().path("url").asText();
  }

  /** A session of its own: another client than the target. */
  private String session() {
    if (cookies.isEmpty()) {
      var secret = Systems.json(secret());
      var login = JsonNodeFactory.instance.objectNode();
      login.set("CompanyDB", parts().config().settings().path("companyDb"));
      login.set("UserName", secret.path("userName"));
      login.set("Password", secret.path("password"));
      var answer = Systems.call("POST", url() + "/Login", Json.write(login), JSON);
      cookies = Optional.of("B1SESSION=" + answer.path("SessionId").asText() + "; ROUTEID=.node1");
    }
    return cookies.get();
  }

  @Override
  public boolean simulated() {
    return sandbox.isEmpty();
  }

  @Override
  public void nextWrite(String fault, int lookUps) {
    var url = simulators.address() + "/sap-business-one/_behaviour";
    Systems.call("PUT", url, "{\"next\":[" + "{},".repeat(lookUps) + fault + "]}", JSON);
  }

  @Override
  public int lookUps() {
    return 1;
  }

  @Override
  public Effect givenUp() {
    return Effect.UNKNOWN;
  }

  /** The simulator's word for a refused session is 301. */
  @Override
  public void loseSession() {
    nextWrite("{\"status\":401}", 0);
  }

  /** Manual and API reference, as targets answer to an insert. */
  @Override
  public List<Code> codes() {
    return List.of(
        new Code(400, "-2035", "Rejected"),
        new Code(400, "-10", "Rejected"),
        new Code(400, "-2028", "Rejected"),
        new Code(404, "-2028", "Rejected"),
        new Code(400, "-5002", "Rejected"),
        new Code(400, "-5006", "Rejected"),
        new Code(400, "-5009", "Rejected"),
        new Code(400, "-1000", "Rejected"),
        new Code(400, "-1", "Rejected"),
        new Code(500, "-1", "Retry"),
        new Code(412, "-2039", "Retry"),
        new Code(400, "-2039", "Retry"),
        new Code(403, "-304", "Unavailable"),
        new Code(403, "100000027", "Unavailable"));
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
