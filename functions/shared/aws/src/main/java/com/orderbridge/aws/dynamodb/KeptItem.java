package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.Bodies;
import com.orderbridge.delivery.story.Kept;
import com.orderbridge.delivery.story.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The optional part of a record as attributes. Values that are absent are not written. */
final class KeptItem {
  private static final String PENDING_SINCE = "pendingSince";
  static final String BODIES = "bodies";
  private static final String ROUNDS = "rounds";

  private KeptItem() {}

  static void write(Kept kept, Map<String, AttributeValue> map) {
    kept.pendingSince().ifPresent(it -> map.put(PENDING_SINCE, RecordItem.time(it)));
    kept.bodies().digest().ifPresent(_ -> map.put(BODIES, bodies(kept.bodies())));
    if (!kept.rounds().isEmpty()) {
      map.put(ROUNDS, AttributeValue.fromL(kept.rounds().stream().map(KeptItem::round).toList()));
    }
  }

  static AttributeValue bodies(Bodies bodies) {
    var map = new HashMap<String, AttributeValue>();
    bodies.digest().ifPresent(it -> map.put("digest", AttributeValue.fromS(it)));
    bodies.changedAt().ifPresent(it -> map.put("changedAt", RecordItem.time(it)));
    if (bodies.changes() > 0) {
      map.put("changes", AttributeValue.fromN(Integer.toString(bodies.changes())));
      map.put("others", texts(bodies.others()));
    }
    return AttributeValue.fromM(map);
  }

  private static AttributeValue texts(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
  }

  private static AttributeValue round(Round round) {
    return AttributeValue.fromM(
        Map.of(
            "attempts",
            AttributeValue.fromN(Integer.toString(round.attempts())),
            "at",
            RecordItem.time(round.at()),
            RecordItem.CODE,
            AttributeValue.fromS(round.code()),
            "reason",
            AttributeValue.fromS(round.reason())));
  }

  static Kept read(Map<String, AttributeValue> map) {
    return new Kept(RecordItem.timeIn(map, PENDING_SINCE), bodies(map), rounds(map));
  }

  private static Bodies bodies(Map<String, AttributeValue> map) {
    var bodies = Optional.ofNullable(map.get(BODIES)).map(AttributeValue::m).orElseGet(Map::of);
    return new Bodies(
        RecordItem.text(bodies, "digest"),
        list(bodies, "others").stream().map(AttributeValue::s).toList(),
        (int) RecordItem.number(bodies, "changes"),
        RecordItem.timeIn(bodies, "changedAt"));
  }

  private static List<Round> rounds(Map<String, AttributeValue> map) {
    return list(map, ROUNDS).stream().map(it -> round(it.m())).toList();
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> map, String name) {
    return Optional.ofNullable(map.get(name)).map(AttributeValue::l).orElseGet(List::of);
  }

  private static Round round(Map<String, AttributeValue> map) {
    return new Round(
        (int) RecordItem.number(map, "attempts"),
        RecordItem.time(map, "at"),
        RecordItem.text(map, RecordItem.CODE).orElse(""),
        RecordItem.text(map, "reason").orElse(""));
  }
}
