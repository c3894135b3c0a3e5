package com.orderbridge.benchmarks.growth;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.dynamodb.DynamoDbDeliveries;
import com.orderbridge.aws.dynamodb.StoryKey;
import com.orderbridge.benchmarks.requests.SdkRequests;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
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
  private static final int ROUNDS = 1000;
  private static final int BATCH = 25;
  private static final int WRITERS = 4;

  private TableGrowth() {}

  static List<Row> measure(List<Integer> sizes) {
    try (var patient = patientClient()) {
      sizes.forEach(it -> fill(patient, it));
    }
    var client = new AwsClients("eu-central-1").dynamoDb();
    var times = new long[sizes.size()][ROUNDS];
    for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
      for (int i = 0; i < sizes.size(); i++) {
        var took = deliver(new DynamoDbDeliveries(client, table(sizes.get(i))));
        times[i][Math.max(0, round)] = took;
      }
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < sizes.size(); i++) {
      var size = sizes.get(i);
      var requests = SdkRequests.during(() -> deliver(new DynamoDbDeliveries(client, table(size))));
      rows.add(Row.of("claim and settle", "%,d items".formatted(size), times[i], requests));
    }
    return rows;
  }

  /** What is filled takes its time. */
  private static DynamoDbClient patientClient() {
    return DynamoDbClient.builder()
        .region(Region.EU_CENTRAL_1)
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(1)).build())
        .build();
  }

  private static long deliver(DynamoDbDeliveries deliveries) {
    var order = "order_" + UUID.randomUUID();
    var now = Instant.now();
    var key = new DeliveryKey(order, "business-central", "zephyrcart");
    var lease = new Lease(UUID.randomUUID().toString(), now.plusSeconds(10));
    var id = "order.created/" + order;
    var request =
        new ClaimRequest(
            key, id, "order.created", Optional.empty(), false, "", "", "m", lease, now);
    var began = System.nanoTime();
    var _ = deliveries.claim(request);
    var record = DeliveryRecord.fresh("order.created", now);
    var delivered = record.after(new Outcome.Delivered("S-1"), "m", now);
    deliveries.settle(key, lease, new Settlement(id, delivered, Map.of(), Optional.empty()));
    return System.nanoTime() - began;
  }

  private static String table(int items) {
    return "growth-" + items;
  }

  /** The table as it is deployed, and many stories in it. */
  private static void fill(DynamoDbClient client, int items) {
    client.createTable(
        it ->
            it.tableName(table(items))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("subject"), attribute("target"))
                .keySchema(key("subject", KeyType.HASH), key("target", KeyType.RANGE)));
    var next = new AtomicInteger();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      IntStream.range(0, WRITERS).forEach(_ -> writers.execute(() -> write(client, items, next)));
    }
    if (count(client, items) != items) {
      throw new IllegalStateException("the table was not filled");
    }
  }

  private static void write(DynamoDbClient client, int items, AtomicInteger next) {
    for (int from = next.getAndAdd(BATCH); from < items; from = next.getAndAdd(BATCH)) {
      var writes = IntStream.range(from, Math.min(items, from + BATCH)).mapToObj(TableGrowth::item);
      client.batchWriteItem(it -> it.requestItems(Map.of(table(items), writes.toList())));
    }
  }

  private static long count(DynamoDbClient client, int items) {
    return client.describeTable(it -> it.tableName(table(items))).table().itemCount();
  }

  private static AttributeDefinition attribute(String name) {
    var type = ScalarAttributeType.S;
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static WriteRequest item(int number) {
    var key = new DeliveryKey("order_" + number, "business-central", "zephyrcart");
    var item = new HashMap<>(StoryKey.of(key));
    item.put("expiresAt", AttributeValue.fromN("1900000000"));
    item.put("note", AttributeValue.fromS("x".repeat(300)));
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }
}
