package com.orderbridge.adapters.aws;

import com.orderbridge.core.delivery.Kept;
import com.orderbridge.core.delivery.Round;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a record keeps beside how its delivery stands; nothing is written of what is not there. */
final class KeptItem {
  private static final String PENDING_SINCE = "pendingSince";
  private static final String ROUNDS = "rounds";

  private KeptItem() {}

  static void write(Kept kept, Map<String, AttributeValue> map) {
    kept.pendingSince().ifPresent(it -> map.put(PENDING_SINCE, RecordItem.time(it)));
    if (!kept.rounds().isEmpty()) {
      map.put(ROUNDS, AttributeValue.fromL(kept.rounds().stream().map(KeptItem::round).toList()));
    }
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
    return new Kept(RecordItem.timeIn(map, PENDING_SINCE), rounds(map));
  }

  private static List<Round> rounds(Map<String, AttributeValue> map) {
    return Optional.ofNullable(map.get(ROUNDS)).map(AttributeValue::l).orElseGet(List::of).stream()
        .map(it -> round(it.m()))
        .toList();
  }

  private static Round round(Map<String, AttributeValue> map) {
    return new Round(
        (int) RecordItem.number(map, "attempts"),
        RecordItem.time(map, "at"),
        RecordItem.text(map, RecordItem.CODE).orElse(""),
        RecordItem.text(map, "reason").orElse(""));
  }
}
