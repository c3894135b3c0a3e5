package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.adapters.config.BridgeFiles;
import com.orderbridge.adapters.function.TargetParts;
import com.orderbridge.adapters.http.JdkHttpCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.erppush.businesscentral.BusinessCentral;
import com.orderbridge.local.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The target alone, against its simulator. */
class BusinessCentralTest {
  private static final Path STAGE =
      Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");

  private final HttpClient client = HttpClient.newHttpClient();
  private Simulators simulators;
  private String secret = "local-business-central-secret";

  @BeforeEach
  void start() throws IOException {
    simulators = Simulators.start(0);
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void anOrderIsDeliveredOnceAndFoundThen() throws Exception {
    var target = target(settings -> {});
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(new AlreadyDelivered(delivered.reference()), deliver(target, order("MUG-12OZ")));
    assertEquals(1, state("salesOrders").size());
  }

  @Test
  void aPostedOrderIsFoundByItsInvoice() throws Exception {
    var target = target(settings -> {});
    deliver(target, order("MUG-12OZ"));
    var id = state("salesOrders").get(0).path("id").asText();
    api("POST", "/salesOrders(" + id + ")/Microsoft.NAV.shipAndInvoice");
    assertEquals(0, state("salesOrders").size());
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(state("salesInvoices").get(0).path("number").asText(), found.reference());
  }

  @Test
  void aDraftWithoutItsLinesIsRemovedAndWrittenAnew() throws Exception {
    var half =
        "{\"salesOrders\":[{\"externalDocumentNumber\":\"ORDER_1\",\"customerNumber\":\"10000\"}]}";
    control("POST", "_state", half);
    assertInstanceOf(Delivered.class, deliver(target(settings -> {}), order("MUG-12OZ")));
    assertEquals(1, state("salesOrders").size());
  }

  @Test
  void whileAnEarlierWriteMaySettleNothingIsWritten() throws Exception {
    var outcome = target(settings -> {}).deliver(order("MUG-12OZ"), lookOnly());
    assertEquals("SETTLING", assertInstanceOf(Outcome.Retry.class, outcome).code());
    var written =
        json(get("_journal")).findValuesAsText("method").stream().filter(it -> !it.equals("GET"));
    assertEquals(0, written.count());
  }

  @Test
  void allUnknownArticlesAreNamed() throws Exception {
    var rejected =
        assertInstanceOf(
            Rejected.class, deliver(target(settings -> {}), order("NO-1", "MUG-12OZ", "NO-2")));
    assertEquals("UNKNOWN_SKU", rejected.code());
    assertTrue(rejected.reason().contains("NO-1, NO-2"), rejected.reason());
    assertEquals(0, state("salesOrders").size());
  }

  @Test
  void aFixedCustomerIsTakenAsItIs() throws Exception {
    var target = target(settings -> customer(settings, "FIXED", "20000"));
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals("20000", state("salesOrders").get(0).path("customerNumber").asText());
  }

  @Test
  void lookUpRejectsAnUnknownCustomerAndCreatesNone() throws Exception {
    var before = state("customers").size();
    var target = target(settings -> customer(settings, "LOOKUP", ""));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("UNKNOWN_CUSTOMER", rejected.code());
    assertEquals(before, state("customers").size());
  }

  @Test
  void aCustomerIsFoundInAnyCaseAndTheLowestFreeNumberWins() throws Exception {
    control(
        "POST",
        "_state",
        "{\"customers\":[{\"number\":\"C9\",\"displayName\":\"A\",\"email\":\"Ann@Example.com\"},"
            + "{\"number\":\"C1\",\"displayName\":\"A\",\"email\":\"ann@example.com\",\"blocked\":\"All\"},"
            + "{\"number\":\"C5\",\"displayName\":\"A\",\"email\":\"ANN@example.com\"}]}");
    deliver(target(settings -> customer(settings, "LOOKUP", "")), order("MUG-12OZ"));
    assertEquals("C5", state("salesOrders").get(0).path("customerNumber").asText());
  }

  @Test
  void aBlockedCustomerIsRejectedWithTheReason() throws Exception {
    control(
        "POST",
        "_state",
        "{\"customers\":[{\"number\":\"C1\",\"displayName\":\"A\",\"email\":\"ann@example.com\",\"blocked\":\"All\"}]}");
    var outcome = deliver(target(settings -> customer(settings, "LOOKUP", "")), order("MUG-12OZ"));
    var rejected = assertInstanceOf(Rejected.class, outcome);
    assertEquals("CUSTOMER_BLOCKED", rejected.code());
    assertTrue(rejected.reason().contains("C1") && rejected.reason().contains("All"));
  }

  @Test
  void anExpiredTokenIsRenewed() throws Exception {
    var target = target(settings -> {});
    deliver(target, order("MUG-12OZ"));
    control("PUT", "_options", "{\"tokenLifetimeSeconds\":0}");
    control("PUT", "_options", "{\"tokenLifetimeSeconds\":3600}");
    assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ")));
  }

  @Test
  void wrongCredentialsAndAnUnknownCompanyAreTheConfigurationsFault() throws Exception {
    secret = "expired";
    var refused = assertInstanceOf(Unavailable.class, deliver(target(it -> {}), order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, refused.code());
    secret = "local-business-central-secret";
    var target = target(settings -> settings.put("company", "Nobody Ltd."));
    var unknown = assertInstanceOf(Unavailable.class, deliver(target, order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, unknown.code());
  }

  private static void customer(ObjectNode settings, String mode, String number) {
    var customer = settings.putObject("customer").put("mode", mode);
    if (!number.isEmpty()) {
      customer.put("number", number);
    }
  }

  private Target target(Consumer<ObjectNode> change) {
    var files = new BridgeFiles(STAGE);
    var bridge = files.bridge();
    var config = java.util.Objects.requireNonNull(bridge.targets().get("business-central"));
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
    return BusinessCentral.of(
        new TargetParts(bridge, changed, files, new JdkHttpCalls(), this::secret));
  }

  private Secret secret() {
    return new Secret.Known(
        List.of("{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"" + secret + "\"}"));
  }

  private static Outcome deliver(Target target, Event event) {
    var now = Instant.now();
    return target.deliver(event, new Attempt(1, now, now.plusSeconds(30), Instant.MIN));
  }

  private static Attempt lookOnly() {
    var now = Instant.now();
    return new Attempt(2, now, now.plusSeconds(30), now.plusSeconds(10));
  }

  private static Event order(String... skus) {
    var lines = new ArrayList<String>();
    for (var sku : skus) {
      lines.add("{\"sku\":\"" + sku + "\",\"quantity\":1,\"unit_price_cents\":1490}");
    }
    var data =
        """
        {"type":"order.created","data":{"id":"order_1","currency":"EUR",
         "customer":{"email":"ann@example.com","name":"Ann"},"line_items":[%s]}}
        """
            .formatted(String.join(",", lines));
    var id = Event.idOf("order.created", "order_1");
    return new Event(id, "zephyrcart", "order.created", "order_1", Optional.empty(), json(data));
  }

  private JsonNode state(String collection) throws Exception {
    return json(get("_state")).path(collection);
  }

  private String get(String what) throws Exception {
    return control("GET", what, "");
  }

  private String control(String method, String what, String body) throws Exception {
    return send(method, simulators.address() + "/business-central/" + what, body, "none");
  }

  private void api(String method, String path) throws Exception {
    var base = simulators.address() + "/business-central/";
    var form =
        "grant_type=client_credentials&client_id=order-bridge-local&client_secret="
            + secret
            + "&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default";
    var token = json(send("POST", base + "local/oauth2/v2.0/token", form, "none"));
    var company = json(get("_state")).path("companies").get(0).path("id").asText();
    var url = base + "v2.0/local/sandbox/api/v2.0/companies(" + company + ")" + path;
    send(method, url, "", "Bearer " + token.path("access_token").asText());
  }

  private String send(String method, String url, String body, String authorization)
      throws Exception {
    var type =
        body.startsWith("grant_type") ? "application/x-www-form-urlencoded" : "application/json";
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Authorization", authorization)
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    assertTrue(response.statusCode() < 300, response.statusCode() + " " + response.body());
    return response.body();
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
