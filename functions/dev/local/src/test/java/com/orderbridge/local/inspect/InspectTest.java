package com.orderbridge.local.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.dynamodb.DynamoDbDeliveries;
import com.orderbridge.core.event.Event;
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
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator is shown of an order and of the queues. */
class InspectTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);

  @Test
  void showsAnOrdersDeliveriesAndWhatWaits() throws Exception {
    var id = Shop.newOrderId();
    shop.sends(Shop.order(id, "NOSUCH" + id.substring(id.length() - 5), id + "@example.com"));
    assertTrue(Shop.soon(() -> inspect("order", id).contains("REJECTED")));
    var text = inspect("order", id);
    assertTrue(text.lines().anyMatch(it -> it.startsWith(id) && it.contains("zephyrcart")), text);
    assertTrue(text.contains("UNKNOWN_SKU: "), text);
    assertTrue(text.lines().anyMatch(it -> it.startsWith("business-central ")), text);
    assertTrue(text.lines().anyMatch(it -> it.startsWith("reread, unreadable ")), text);
    var rejected = inspect("target", "business-central", "state", "rejected");
    assertTrue(rejected.contains(id), rejected);
    assertFalse(inspect("target", "business-central", "state", "delivered").contains(id));
    assertTrue(inspect("order", id, "target", "hybris-cart-delete").contains("no order " + id));
  }

  @Test
  void showsOrdersOfTheSameIdByTheirSourcesBeTheyConfiguredNoLonger() {
    var id = Shop.newOrderId();
    claimed(new DeliveryKey(id, "business-central", "zephyrcart"));
    claimed(new DeliveryKey(id, "business-central", "closed-shop"));
    claimed(new DeliveryKey(id, "hybris-cart-delete", "closed-shop"));
    assertEquals(3, inspect("order", id).lines().filter(it -> it.startsWith(id)).count());
    var one = inspect("order", id, "target", "hybris-cart-delete");
    assertEquals(1, one.lines().filter(it -> it.startsWith(id)).count(), one);
    assertTrue(one.lines().anyMatch(it -> it.contains(id) && it.contains("closed-shop")), one);
  }

  @Test
  void showsWhyABodyWasParkedAndOnDemandItsText() throws Exception {
    var id = Shop.newOrderId();
    shop.sends(Shop.order(id, "MUG-12OZ", id + "@example.com").replace("true", "\"yes\""));
    var reason = "data.livemode is neither true nor false";
    assertTrue(Shop.soon(() -> inspect("parked", "all").contains(reason)));
    assertFalse(inspect("parked", "all").contains(id));
    var line = inspect("parked", "all").lines().filter(it -> it.contains(reason)).findFirst();
    var text = inspect("parked", line.orElseThrow().split(" ", 2)[0]);
    assertTrue(text.contains(id) && text.contains(reason), text);
    refuses("has no message nowhere", "parked", "nowhere");
  }

  @Test
  void showsWhatADeliveryWaitsFor() {
    var id = Shop.newOrderId();
    var key = new DeliveryKey(id, "business-central", "zephyrcart");
    claim(key, Event.idOf("order.refunded", id, "r1"), Optional.of("order.created/" + id));
    var text = inspect("order", id);
    assertTrue(text.contains("WAITS: waits for order.created/" + id), text);
  }

  @Test
  void showsTheRoundsBeforeARedriveAndThatTheBodyHasChanged() {
    var id = Shop.newOrderId();
    var key = new DeliveryKey(id, "business-central", "zephyrcart");
    var rejected = new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);
    settles(key, "order.created/" + id, "d1", rejected);
    settles(key, "order.created/" + id, "d2", new Outcome.Delivered("S-1001"));
    var lines = inspect("order", id).lines().filter(it -> it.startsWith(id)).toList();
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().contains("REJECTED, before"), lines.toString());
    assertTrue(lines.getFirst().endsWith("UNKNOWN_SKU: no item X"), lines.toString());
    assertTrue(lines.getLast().contains("DELIVERED"), lines.toString());
    assertTrue(lines.getLast().contains("the body has changed since, at 2"), lines.toString());
  }

  /** Each time by another message. */
  private void settles(DeliveryKey key, String id, String digest, Outcome outcome) {
    var now = Instant.now();
    var lease = new Lease(UUID.randomUUID().toString(), now.plusSeconds(30));
    var message = lease.owner();
    try (var dynamoDb = new AwsClients(LocalStage.REGION).dynamoDb()) {
      var table = new DynamoDbDeliveries(dynamoDb, bridge.stage().names().deliveries());
      var request =
          new ClaimRequest(
              key, id, "order.created", Optional.empty(), false, "", digest, message, lease, now);
      var granted = assertInstanceOf(Claim.Granted.class, table.claim(request));
      var record = granted.record().after(outcome, message, now);
      assertTrue(table.settle(key, lease, Settlement.of(id, granted, record)));
    }
  }

  private void claimed(DeliveryKey key) {
    claim(key, Event.idOf("order.created", key.subject()), Optional.empty());
  }

  private void claim(DeliveryKey key, String id, Optional<String> predecessor) {
    var now = Instant.now();
    var lease = new Lease("a", now.plusSeconds(30));
    var request =
        new ClaimRequest(key, id, "order.created", predecessor, false, "", "", "m", lease, now);
    try (var dynamoDb = new AwsClients(LocalStage.REGION).dynamoDb()) {
      new DynamoDbDeliveries(dynamoDb, bridge.stage().names().deliveries()).claim(request);
    }
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    refuses("-Dstage: there is no", "stage", "nowhere");
    refuses("-Dtarget: the stage has no fax", "target", "fax");
    refuses("-Dstate needs -Dtarget", "state", "rejected");
    refuses("use one of [OPEN", "target", "business-central", "state", "lost");
  }

  private void refuses(String text, String... question) {
    var refused = assertThrows(StartupException.class, () -> inspect(question));
    assertTrue(String.valueOf(refused.getMessage()).contains(text), refused.getMessage());
  }

  private String inspect(String... question) {
    var properties = new Properties();
    properties.setProperty("local.port.sqs", Integer.toString(bridge.ports().sqs()));
    properties.setProperty("local.port.dynamodb", Integer.toString(bridge.ports().dynamodb()));
    properties.setProperty("local.port.secrets", Integer.toString(bridge.ports().secrets()));
    for (int i = 0; i < question.length; i += 2) {
      properties.setProperty(question[i], question[i + 1]);
    }
    return InspectCommand.text(ROOT, properties, Instant.now());
  }
}
