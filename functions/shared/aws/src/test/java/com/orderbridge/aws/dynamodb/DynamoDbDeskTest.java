package com.orderbridge.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.contract.EmbeddedAws;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.desk.Desk;
import com.orderbridge.delivery.desk.DeskContract;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import com.orderbridge.delivery.story.Trouble.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Against DynamoDB Local, through the SDK's client; and what the desk costs. */
class DynamoDbDeskTest extends DeskContract {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TABLE = EmbeddedAws.table();
  private static final DynamoDbClient CLIENT = new AwsClients(EmbeddedAws.REGION).dynamoDb();

  private final String order = UUID.randomUUID().toString();
  private final String created = "order.created/" + order;
  private final DeliveryKey key = new DeliveryKey(order, "erp-" + order, "shop");
  private final Deliveries table = new DynamoDbDeliveries(CLIENT, TABLE);

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Override
  protected Deliveries deliveries() {
    return table;
  }

  @Override
  protected Desk desk() {
    return new DynamoDbDesk(CLIENT, TABLE);
  }

  @Test
  void anOrderThatGoesStraightThroughHasNoAttributeOfTheDesk() {
    settles("m1", new Outcome.Delivered("1001"));
    var names = item().keySet().stream().filter(it -> it.startsWith("desk")).toList();
    assertEquals(0, names.size(), names.toString());
    assertTrue(!item().containsKey("source"));
  }

  @Test
  void anOrderThatGoesStraightThroughWritesNothingToTheIndex() {
    var claim = claim("m1");
    var delivered = claim.record().after(new Outcome.Delivered("1001"), "m1", NOW);
    assertEquals(Map.of(), writesOfIndex(Settlement.of(created, claim, delivered)));
  }

  @Test
  void aRejectionWritesOneUnitToTheIndex() {
    var claim = claim("m1");
    var record = claim.record().after(rejected(), "m1", NOW);
    assertEquals(Map.of("desk", 1.0), writesOfIndex(Settlement.of(created, claim, record)));
  }

  /** DynamoDB charges a unit for each begun 1,024 bytes. */
  @Test
  void anOrderWithTwoRefundsIsOneUnit() {
    for (var id : List.of(created, refunded("1"), refunded("2"))) {
      var claim = claim(id, "m " + id);
      var delivered = claim.record().after(new Outcome.Delivered("S-ORD101005"), "m", NOW);
      var settlement = Settlement.of(id, claim, delivered);
      assertEquals(1.0, settles("m " + id, settlement).table().capacityUnits());
    }
  }

  private String refunded(String refund) {
    return "order.refunded/" + order + "/refund_" + refund;
  }

  /** The number of units that each index is charged. */
  private Map<String, Double> writesOfIndex(Settlement settlement) {
    return settles("m1", settlement).globalSecondaryIndexes().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> units(it.getValue())));
  }

  private ConsumedCapacity settles(String messageId, Settlement settlement) {
    var update = StoryUpdates.settlement(key, lease(messageId), settlement).of(TABLE, key);
    var counted = ReturnConsumedCapacity.INDEXES;
    var answer = CLIENT.updateItem(update.toBuilder().returnConsumedCapacity(counted).build());
    return answer.consumedCapacity();
  }

  private static double units(Capacity capacity) {
    return capacity.capacityUnits();
  }

  /** The release before does not know the desk. */
  @Test
  void anOrderThatTheReleaseBeforeDeliveredIsFoundToBeWell() {
    settles("m1", rejected());
    var before = new ReleaseBefore(CLIENT, TABLE, key);
    CLIENT.updateItem(
        it ->
            it.tableName(TABLE)
                .key(StoryKey.of(key))
                .updateExpression("SET leaseOwner = :old")
                .expressionAttributeValues(Map.of(":old", AttributeValue.fromS("old"))));
    before.settles(created, "old", Map.of("state", "DELIVERED", "reference", "1001"), NOW);
    var entry = desk().page(key.target(), State.REJECTED, Optional.empty(), 10).getFirst();
    var story = desk().stories(List.of(entry.key())).values().iterator().next();
    assertEquals(Optional.empty(), story.trouble());
  }

  @Test
  void anOrderThatTheReleaseBeforeRejectedIsOnTheDeskAfterItsNextSettlement() {
    var before = new ReleaseBefore(CLIENT, TABLE, key);
    assertTrue(before.claims(created, "old", NOW));
    var rejected = Map.of("state", "REJECTED", "messageId", "m1", "code", "X", "reason", "x");
    before.settles(created, "old", rejected, NOW);
    assertEquals(0, desk().page(key.target(), State.REJECTED, Optional.empty(), 10).size());
    assertEquals(
        "X", desk().stories(order).values().iterator().next().trouble().orElseThrow().code());
    settles("m2", rejected());
    assertEquals(1, desk().page(key.target(), State.REJECTED, Optional.empty(), 10).size());
  }

  private Map<String, AttributeValue> item() {
    return CLIENT.getItem(it -> it.tableName(TABLE).key(StoryKey.of(key))).item();
  }

  private void settles(String messageId, Outcome outcome) {
    var claim = claim(messageId);
    var record = claim.record().after(outcome, messageId, NOW);
    assertTrue(table.settle(key, lease(messageId), Settlement.of(created, claim, record)));
  }

  private Claim.Granted claim(String messageId) {
    return claim(created, messageId);
  }

  private Claim.Granted claim(String id, String messageId) {
    var none = Optional.<String>empty();
    var claim =
        table.claim(
            new ClaimRequest(
                key, id, "order.created", none, false, "", "d1", messageId, lease(messageId), NOW));
    return assertInstanceOf(Claim.Granted.class, claim, claim.toString());
  }

  private static Lease lease(String messageId) {
    return new Lease("owner of " + messageId, NOW.plusSeconds(30));
  }

  private static Outcome rejected() {
    return new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);
  }
}
