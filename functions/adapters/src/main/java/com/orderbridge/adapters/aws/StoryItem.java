package com.orderbridge.adapters.aws;

import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.DeliveryState;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A story as a DynamoDB item. Each event has a map of its own at the top level, since DynamoDB
 * cannot set into a map that is not there yet. Times are milliseconds since 1970.
 */
public final class StoryItem {
  static final String STATE = "state";
  private static final String EVENT = "event:";
  private static final String BEGUN = "begun:";

  private StoryItem() {}

  static String event(String eventId) {
    return EVENT + eventId;
  }

  static String begun(String eventId) {
    return BEGUN + eventId;
  }

  /** The story that an item of the table holds. */
  public static Story read(Map<String, AttributeValue> item) {
    var records = new HashMap<String, DeliveryRecord>();
    var begun = new HashMap<String, Instant>();
    item.forEach(
        (name, value) -> {
          if (name.startsWith(EVENT)) {
            records.put(name.substring(EVENT.length()), record(value.m()));
          } else if (name.startsWith(BEGUN)) {
            begun.put(name.substring(BEGUN.length()), time(value));
          }
        });
    return new Story(lease(item), records, begun);
  }

  private static Optional<Lease> lease(Map<String, AttributeValue> item) {
    return text(item, "leaseOwner").map(it -> new Lease(it, time(item, "leaseUntil")));
  }

  static AttributeValue write(DeliveryRecord record, String settledBy) {
    var map = new HashMap<String, AttributeValue>();
    map.put("type", AttributeValue.fromS(record.type()));
    map.put(STATE, AttributeValue.fromS(record.state().name()));
    map.put("attempts", AttributeValue.fromN(Integer.toString(record.attempts())));
    map.put("since", time(record.since()));
    map.put("at", time(record.at()));
    map.put("settledBy", AttributeValue.fromS(settledBy));
    record.reference().ifPresent(it -> map.put("reference", AttributeValue.fromS(it)));
    record.code().ifPresent(it -> map.put("code", AttributeValue.fromS(it)));
    record.reason().ifPresent(it -> map.put("reason", AttributeValue.fromS(it)));
    record.messageId().ifPresent(it -> map.put("messageId", AttributeValue.fromS(it)));
    record.unknownAt().ifPresent(it -> map.put("unknownAt", time(it)));
    return AttributeValue.fromM(map);
  }

  static Optional<String> settledBy(Map<String, AttributeValue> item, String eventId) {
    return Optional.ofNullable(item.get(event(eventId))).flatMap(it -> text(it.m(), "settledBy"));
  }

  /** The unsettled attempt that the present lease found when it was taken. */
  static Optional<Instant> leaseFound(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("leaseFound"))
        .map(StoryItem::time)
        .filter(it -> it.isAfter(Instant.EPOCH));
  }

  private static DeliveryRecord record(Map<String, AttributeValue> map) {
    return new DeliveryRecord(
        text(map, "type").orElse(""),
        DeliveryState.valueOf(text(map, STATE).orElse(DeliveryState.OPEN.name())),
        (int) number(map, "attempts"),
        time(map, "since"),
        time(map, "at"),
        text(map, "reference"),
        text(map, "code"),
        text(map, "reason"),
        text(map, "messageId"),
        Optional.ofNullable(map.get("unknownAt")).map(StoryItem::time));
  }

  private static Optional<String> text(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(AttributeValue::s);
  }

  static AttributeValue time(Instant time) {
    return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
  }

  private static Instant time(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }

  private static Instant time(Map<String, AttributeValue> map, String name) {
    return Instant.ofEpochMilli(number(map, name));
  }

  private static long number(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(it -> Long.parseLong(it.n())).orElse(0L);
  }
}
