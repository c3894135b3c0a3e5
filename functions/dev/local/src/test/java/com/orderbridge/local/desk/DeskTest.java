package com.orderbridge.local.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.dynamodb.DynamoDbDeliveries;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.local.run.Shop;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.MisuseException;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the commands {@code desk} and {@code order} answer about the local run. */
class DeskTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  private final String order = Shop.newOrderId();
  private final DeliveryKey key = new DeliveryKey(order, "business-central", "zephyrcart");

  @Test
  void aRejectedOrderIsOnTheDeskUntilItIsDelivered() throws Exception {
    shop.sends(Shop.order(order, "NOSUCH" + order.substring(order.length() - 5), "a@example.com"));
    assertTrue(
        Shop.soon(() -> !mine(desk("json", "true", "target", "business-central")).isEmpty()));
    var entry = mine(desk("json", "true", "target", "business-central")).getFirst();
    assertEquals("business-central", entry.path("target").asText());
    assertEquals("zephyrcart", entry.path("source").asText());
    assertEquals("order.created", entry.path("type").asText());
    assertEquals("REJECTED", entry.path("state").asText());
    assertEquals("UNKNOWN_SKU", entry.path("code").asText());
    assertEquals(1, entry.path("attempts").asInt());
    settles("m2", new Outcome.Delivered("S-1001"));
    assertEquals(List.of(), mine(desk("json", "true", "target", "business-central")));
  }

  @Test
  void anEntrySaysSinceWhenAndWhenItIsLost() {
    settles("m1", new Outcome.Retry("BUSY", "not now"));
    settles("m1", new Outcome.Retry("BUSY", "still not"));
    var entry = mine(desk("json", "true")).getFirst();
    assertEquals("WAITING", entry.path("state").asText());
    assertEquals("still not", entry.path("reason").asText());
    assertEquals(2, entry.path("attempts").asInt());
    assertEquals(NOW.toString(), entry.path("since").asText());
    assertEquals("2026-12-05", entry.path("lostOn").asText());
  }

  @Test
  void theDeskShowsOnlyWhatIsAskedFor() {
    settles("m1", rejected());
    for (var question :
        List.of(
            List.of("target", "business-central"),
            List.of("state", "rejected"),
            List.of("code", "unknown_sku"),
            List.of("source", "zephyrcart"))) {
      var found = desk("json", "true", question.getFirst(), question.getLast());
      assertEquals(1, mine(found).size(), question.toString());
    }
    for (var question :
        List.of(
            List.of("target", "hybris-cart-delete"),
            List.of("state", "waiting"),
            List.of("state", "delivered"),
            List.of("code", "BUSY"),
            List.of("source", "commerce-layer"))) {
      var found = desk("json", "true", question.getFirst(), question.getLast());
      assertEquals(0, mine(found).size(), question.toString());
    }
    assertEquals("[]", desk("json", "true", "code", "NEVER_SEEN"));
    assertEquals("nothing is on the desk", desk("code", "NEVER_SEEN"));
  }

  @Test
  void peopleGetATable() {
    settles("m1", rejected());
    var lines = desk().lines().toList();
    assertTrue(lines.getFirst().startsWith("order "), lines.getFirst());
    var line = lines.stream().filter(it -> it.startsWith(order)).findFirst().orElseThrow();
    assertTrue(line.contains("REJECTED") && line.endsWith("no item X"), line);
  }

  @Test
  void anOrderIsShownAtAllTargets() {
    settles("m1", new Outcome.Delivered("S-1001"));
    var settled = mine(order("subject", order, "json", "true"));
    assertEquals(1, settled.size());
    assertEquals("DELIVERED", settled.getFirst().path("state").asText());
    assertEquals("S-1001", settled.getFirst().path("reference").asText());
    assertTrue(settled.getFirst().path("lostOn").isNull());
    assertTrue(order("subject", order).contains("DELIVERED"));
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    refuses("-Dtarget: the stage has no fax; it has [", "target", "fax");
    refuses("-Dsource: the stage has no amazon; it has [", "source", "amazon");
    refuses("-Dstage: there is no", "stage", "nowhere");
    var misused = assertThrows(MisuseException.class, () -> desk("state", "lost"));
    var told = String.valueOf(misused.getMessage());
    assertTrue(told.startsWith("-Dstate is lost; known are [OPEN, WAITING"), told);
    var none = assertThrows(StartupException.class, () -> order("subject", "none"));
    assertEquals("the table has no order none", none.getMessage());
  }

  private static void refuses(String text, String... question) {
    var refused = assertThrows(StartupException.class, () -> new DeskTest().desk(question));
    assertTrue(String.valueOf(refused.getMessage()).contains(text), refused.getMessage());
  }

  private List<JsonNode> mine(String json) {
    var parsed = assertInstanceOf(Parsed.Tree.class, Json.read(json), json);
    return parsed
        .node()
        .valueStream()
        .filter(it -> it.path("subject").asText().equals(order))
        .toList();
  }

  private void settles(String messageId, Outcome outcome) {
    var lease = new Lease(UUID.randomUUID().toString(), NOW.plusSeconds(30));
    var id = "order.created/" + order;
    var none = Optional.<String>empty();
    try (var dynamoDb = new AwsClients(LocalStage.REGION).dynamoDb()) {
      var table = new DynamoDbDeliveries(dynamoDb, bridge.stage().names().deliveries());
      var request =
          new ClaimRequest(key, id, "order.created", none, false, "", "d", messageId, lease, NOW);
      var granted = assertInstanceOf(Claim.Granted.class, table.claim(request));
      var record = granted.record().after(outcome, messageId, NOW);
      assertTrue(table.settle(key, lease, Settlement.of(id, granted, record)));
    }
  }

  private static Outcome rejected() {
    return new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);
  }

  private String desk(String... question) {
    return DeskCommand.text(ROOT, properties(question));
  }

  private String order(String... question) {
    return OrderCommand.text(ROOT, properties(question));
  }

  private Properties properties(String... question) {
    var properties = new Properties();
    properties.setProperty("local.port.dynamodb", Integer.toString(bridge.ports().dynamodb()));
    properties.setProperty("local.port.sqs", Integer.toString(bridge.ports().sqs()));
    properties.setProperty("local.port.secrets", Integer.toString(bridge.ports().secrets()));
    for (int i = 0; i < question.length; i += 2) {
      properties.setProperty(question[i], question[i + 1]);
    }
    return properties;
  }
}
