package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.aws.DynamoDbDeliveries;
import com.orderbridge.core.delivery.ClaimRequest;
import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.delivery.Lease;
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
    var bridge = RunningBridge.get();
    deliveries =
        new DynamoDbDeliveries(
            new AwsClients(LocalStage.REGION).dynamoDb(), bridge.stage().names().deliveries());
  }

  /** What the runbook tells operators to do. */
  @Test
  void anOrderIsFoundByItsIdAlone() {
    var order = UUID.randomUUID().toString();
    var key = new DeliveryKey("shop/" + order, "erp");
    var lease = new Lease("a", NOW.plusSeconds(30));
    deliveries.claim(
        new ClaimRequest(
            key, "order.created/" + order, "order.created", Optional.empty(), "m", lease, NOW));

    var found = query(order);

    assertEquals(1, found.size());
    assertEquals(Set.of("orderId", "subject", "target"), found.getFirst().keySet());
    assertEquals(
        key.subject(),
        Optional.ofNullable(found.getFirst().get("subject")).map(it -> it.s()).orElse(""));
  }

  private static List<Map<String, AttributeValue>> query(String order) {
    var table = RunningBridge.get().stage().names().deliveries();
    try (var dynamoDb = new AwsClients(LocalStage.REGION).dynamoDb()) {
      return dynamoDb
          .query(
              it ->
                  it.tableName(table)
                      .indexName("by-order")
                      .keyConditionExpression("orderId = :order")
                      .expressionAttributeValues(Map.of(":order", AttributeValue.fromS(order))))
          .items();
    }
  }

  @Override
  Deliveries deliveries() {
    return deliveries;
  }
}
