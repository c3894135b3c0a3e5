package com.orderbridge.aws.dynamodb;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.contract.EmbeddedAws;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveriesContract;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Against DynamoDB Local, through the SDK's client. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class DynamoDbDeliveriesTest extends DeliveriesContract {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static DynamoDbDeliveries deliveries;

  @BeforeAll
  static void start() {
    deliveries =
        new DynamoDbDeliveries(new AwsClients(EmbeddedAws.REGION).dynamoDb(), EmbeddedAws.table());
  }

  /** What the runbook tells operators to do. */
  @Test
  void oneQueryByTheOrderTellsItsStoriesAtEveryTargetAndOfEveryShop() {
    var order = UUID.randomUUID().toString();
    var keys =
        Set.of(
            new DeliveryKey(order, "erp", "shop"),
            new DeliveryKey(order, "erp", "another-shop"),
            new DeliveryKey(order, "another-erp", "shop"));
    keys.forEach(DynamoDbDeliveriesTest::claim);

    var found = query(order);

    assertEquals(
        keys, found.stream().map(StoryKey::read).map(Optional::orElseThrow).collect(toSet()));
    found.forEach(it -> assertEquals(1, StoryItem.read(it).records().size()));
  }

  private static void claim(DeliveryKey key) {
    var id = "order.created/" + key.subject();
    var lease = new Lease("a", NOW.plusSeconds(30));
    deliveries.claim(
        new ClaimRequest(
            key, id, "order.created", Optional.empty(), false, "", "", "m", lease, NOW));
  }

  private static List<Map<String, AttributeValue>> query(String order) {
    var table = EmbeddedAws.table();
    try (var dynamoDb = new AwsClients(EmbeddedAws.REGION).dynamoDb()) {
      return dynamoDb
          .query(
              it ->
                  it.tableName(table)
                      .keyConditionExpression("subject = :order")
                      .expressionAttributeValues(Map.of(":order", AttributeValue.fromS(order))))
          .items();
    }
  }

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
