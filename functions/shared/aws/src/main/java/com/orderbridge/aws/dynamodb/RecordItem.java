package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.DeliveryState;
import com.orderbridge.delivery.story.Last;
import com.orderbridge.delivery.story.Written;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One delivery as a map within the order's item. A missing attribute has its usual value, so that
 * records of earlier releases can be read. Times are milliseconds since 1970.
 */
final class RecordItem {
  static final String STATE = "state";
  static final String CODE = "code";
  private static final String SETTLED_BY = "settledBy";

  private RecordItem() {}

  static AttributeValue write(DeliveryRecord record, String settledBy) {
    var map = new HashMap<String, AttributeValue>();
    map.put("type", AttributeValue.fromS(record.type()));
    map.put(STATE, AttributeValue.fromS(record.state().name()));
    map.put("attempts", AttributeValue.fromN(Integer.toString(record.attempts())));
    map.put("since", time(record.since()));
    map.put("at", time(record.at()));
    map.put(SETTLED_BY, AttributeValue.fromS(settledBy));
    record.code().ifPresent(it -> map.put(CODE, AttributeValue.fromS(it)));
    record.reason().ifPresent(it -> map.put("reason", AttributeValue.fromS(it)));
    record.messageId().ifPresent(it -> map.put("messageId", AttributeValue.fromS(it)));
    record.notBefore().ifPresent(it -> map.put("notBefore", time(it)));
    record.unknownAt().ifPresent(it -> map.put("unknownAt", time(it)));
    KeptItem.write(record.kept(), map);
    write(record.written(), map);
    return AttributeValue.fromM(map);
  }

  private static void write(Written written, Map<String, AttributeValue> map) {
    written.reference().ifPresent(it -> map.put("reference", AttributeValue.fromS(it)));
    written.amount().ifPresent(it -> map.put("amount", AttributeValue.fromS(it.toString())));
    if (!written.ours()) {
      map.put("ours", AttributeValue.fromBool(false));
    }
  }

  static DeliveryRecord read(Map<String, AttributeValue> map) {
    return new DeliveryRecord(
        text(map, "type").orElse(""),
        DeliveryState.valueOf(text(map, STATE).orElse(DeliveryState.OPEN.name())),
        (int) number(map, "attempts"),
        time(map, "since"),
        new Last(time(map, "at"), text(map, CODE), text(map, "reason"), timeIn(map, "notBefore")),
        written(map),
        text(map, "messageId"),
        timeIn(map, "unknownAt"),
        KeptItem.read(map));
  }

  private static Written written(Map<String, AttributeValue> map) {
    var ours = Optional.ofNullable(map.get("ours")).map(AttributeValue::bool).orElse(true);
    return new Written(text(map, "reference"), ours, text(map, "amount").flatMap(Amount::parse));
  }

  static Optional<String> settledBy(Map<String, AttributeValue> map) {
    return text(map, SETTLED_BY);
  }

  static Optional<String> text(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(AttributeValue::s);
  }

  static AttributeValue time(Instant time) {
    return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
  }

  static Instant time(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }

  static Instant time(Map<String, AttributeValue> map, String name) {
    return Instant.ofEpochMilli(number(map, name));
  }

  static Optional<Instant> timeIn(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(RecordItem::time);
  }

  static long number(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(it -> Long.parseLong(it.n())).orElse(0L);
  }
}
