package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.breaker.BreakerStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** A target's breaker as an item of the deliveries table, beside the orders' stories. */
public final class DynamoDbBreaker implements BreakerStore {
  private final DynamoDbClient client;
  private final String table;
  private final Map<String, AttributeValue> key;

  public DynamoDbBreaker(DynamoDbClient client, String table, String target) {
    this.client = client;
    this.table = table;
    this.key = StoryKey.beside("breaker", target);
  }

  @Override
  public Health read() {
    return health(client.getItem(it -> it.tableName(table).key(key).consistentRead(true)).item());
  }

  @Override
  public Health failed(String subject) {
    var updated =
        client.updateItem(
            it ->
                it.tableName(table)
                    .key(key)
                    .updateExpression("ADD failing :subject")
                    .expressionAttributeValues(
                        Map.of(":subject", AttributeValue.fromSs(java.util.List.of(subject))))
                    .returnValues(ReturnValue.ALL_NEW));
    return health(updated.attributes());
  }

  @Override
  public boolean open(Instant now, Instant until) {
    return update(
        "SET openUntil = :until ADD openings :one REMOVE failing, probeUntil",
        "attribute_not_exists(openUntil) OR openUntil <= :now",
        Map.of(
            ":until", RecordItem.time(until),
            ":now", RecordItem.time(now),
            ":one", AttributeValue.fromN("1")));
  }

  @Override
  public boolean probe(Instant now, Instant until) {
    return update(
        "SET probeUntil = :until",
        // The probe may be our own, because the SDK repeats a call whose answer was lost.
        "openUntil <= :now AND (attribute_not_exists(probeUntil) OR probeUntil <= :now"
            + " OR probeUntil = :until)",
        Map.of(":until", RecordItem.time(until), ":now", RecordItem.time(now)));
  }

  @Override
  public void probeEnded(Instant until) {
    update("REMOVE probeUntil", "probeUntil = :until", Map.of(":until", RecordItem.time(until)));
  }

  private boolean update(String update, String condition, Map<String, AttributeValue> values) {
    try {
      client.updateItem(
          it ->
              it.tableName(table)
                  .key(key)
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public void healed() {
    client.updateItem(
        it ->
            it.tableName(table)
                .key(key)
                .updateExpression("REMOVE failing, openUntil, openings, probeUntil"));
  }

  private static Health health(Map<String, AttributeValue> item) {
    var failing = Optional.ofNullable(item.get("failing")).map(AttributeValue::ss);
    return new Health(
        failing.map(Set::copyOf).orElseGet(Set::of),
        time(item, "openUntil"),
        number(item, "openings").map(Long::intValue).orElse(0),
        time(item, "probeUntil"));
  }

  private static Instant time(Map<String, AttributeValue> item, String name) {
    return number(item, name).map(Instant::ofEpochMilli).orElse(Instant.MIN);
  }

  private static Optional<Long> number(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(it -> Long.valueOf(it.n()));
  }
}
