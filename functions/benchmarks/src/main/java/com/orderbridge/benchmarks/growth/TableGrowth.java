package com.orderbridge.benchmarks.growth;

import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.aws.DynamoDbDeliveries;
import com.orderbridge.core.delivery.ClaimRequest;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One claim and one settlement of a new order, in tables that hold many others. */
final class TableGrowth {
  private static final int ROUNDS = 400;
  private static final int BATCH = 25;

  private TableGrowth() {}

  static List<Row> measure(List<Integer> sizes) {
    var client = new AwsClients("eu-central-1").dynamoDb();
    sizes.forEach(it -> fill(client, it));
    var times = new long[sizes.size()][ROUNDS];
    for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
      for (int i = 0; i < sizes.size(); i++) {
        var took = deliver(new DynamoDbDeliveries(client, table(sizes.get(i))));
        times[i][Math.max(0, round)] = took;
      }
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < sizes.size(); i++) {
      rows.add(Row.of("claim and settle", sizes.get(i) + " items", times[i], 2));
    }
    return rows;
  }

  private static long deliver(DynamoDbDeliveries deliveries) {
    var order = "order_" + UUID.randomUUID();
    var now = Instant.now();
    var key = new DeliveryKey("zephyrcart/" + order, "business-central");
    var lease = new Lease(UUID.randomUUID().toString(), now.plusSeconds(10));
    var id = "order.created/" + order;
    var request = new ClaimRequest(key, id, "order.created", Optional.empty(), "m", lease, now);
    var began = System.nanoTime();
    var _ = deliveries.claim(request);
    var record = DeliveryRecord.fresh("order.created", now);
    deliveries.settle(key, id, lease, record.after(new Outcome.Delivered("S-1"), "m", now));
    return System.nanoTime() - began;
  }

  private static String table(int items) {
    return "growth-" + items;
  }

  private static void fill(DynamoDbClient client, int items) {
    client.createTable(
        it ->
            it.tableName(table(items))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("subject"), attribute("target"))
                .keySchema(key("subject", KeyType.HASH), key("target", KeyType.RANGE)));
    for (int from = 0; from < items; from += BATCH) {
      var writes = IntStream.range(from, Math.min(items, from + BATCH)).mapToObj(TableGrowth::item);
      client.batchWriteItem(it -> it.requestItems(Map.of(table(items), writes.toList())));
    }
  }

  private static AttributeDefinition attribute(String name) {
    var type = ScalarAttributeType.S;
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static WriteRequest item(int number) {
    var item =
        Map.of(
            "subject", AttributeValue.fromS("zephyrcart/order_" + number),
            "target", AttributeValue.fromS("business-central"),
            "expiresAt", AttributeValue.fromN("1900000000"),
            "note", AttributeValue.fromS("x".repeat(300)));
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }
}
