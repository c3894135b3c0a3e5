package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.DeliveryKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What commit 4e7e2d2 sends to the deliveries table, in its own words. */
record ReleaseBefore(DynamoDbClient client, String table, DeliveryKey key) {
  private static final Set<String> STATES = Set.of("OPEN", "DELIVERED", "SKIPPED", "REJECTED");

  /** Whether the claim of an event without a predecessor is granted, for 30 seconds. */
  boolean claims(String eventId, String owner, Instant now) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":owner", text(owner));
    values.put(":none", AttributeValue.fromN("0"));
    values.put(":until", time(now.plusSeconds(30)));
    values.put(":now", time(now));
    values.put(":expires", AttributeValue.fromN("1900000000"));
    values.put(":record", record(Map.of("state", "OPEN"), "", now));
    values.put(":open", text("OPEN"));
    return updates(
        "SET leaseOwner = :owner, leaseUntil = :until, leaseFound = if_not_exists(#begun, :none), "
            + "#begun = :until, expiresAt = :expires, #event = if_not_exists(#event, :record)",
        "(attribute_not_exists(leaseUntil) OR leaseUntil <= :now) "
            + "AND (attribute_not_exists(#event) OR #event.#state = :open)",
        Map.of("#event", "event:" + eventId, "#begun", "begun:" + eventId, "#state", "state"),
        values);
  }

  /** Whether the settlement by a lease's owner is written. */
  boolean settles(String eventId, String owner, Map<String, String> ended, Instant now) {
    return updates(
        "SET #event = :record, expiresAt = :expires "
            + "REMOVE leaseOwner, leaseUntil, leaseFound, #begun",
        "leaseOwner = :owner",
        Map.of("#event", "event:" + eventId, "#begun", "begun:" + eventId),
        Map.of(
            ":owner", text(owner),
            ":record", record(ended, owner, now),
            ":expires", AttributeValue.fromN("1900000000")));
  }

  /** Whether it finds all that it needs where it looks for it. */
  boolean reads(String eventId) {
    var item = client.getItem(it -> it.tableName(table).key(StoryKey.of(key))).item();
    item.forEach(
        (name, value) -> {
          if (name.startsWith("begun:")) {
            var _ = Long.parseLong(value.n());
          }
        });
    var record = item.getOrDefault("event:" + eventId, AttributeValue.fromM(Map.of())).m();
    return record.keySet().containsAll(Set.of("type", "state", "attempts", "since", "at"))
        && STATES.contains(record.getOrDefault("state", text("")).s())
        && Long.parseLong(record.getOrDefault("since", text("")).n()) > 0;
  }

  private boolean updates(
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      client.updateItem(
          it ->
              it.tableName(table)
                  .key(StoryKey.of(key))
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static AttributeValue record(Map<String, String> texts, String settledBy, Instant now) {
    var map = new HashMap<String, AttributeValue>();
    map.put("type", text("order.created"));
    map.put("attempts", AttributeValue.fromN("0"));
    map.put("since", time(now));
    map.put("at", time(now));
    map.put("settledBy", text(settledBy));
    texts.forEach((name, value) -> map.put(name, text(value)));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue time(Instant time) {
    return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
