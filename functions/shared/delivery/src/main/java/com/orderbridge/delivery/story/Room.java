package com.orderbridge.delivery.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps a story within the 400 KB that DynamoDB takes: an order can have hundreds of events, and
 * each may have been rejected at length. What documents a delivery has left, and its amounts, are
 * never shortened; reasons that people have been told are.
 */
final class Room {
  /** Texts of a story, in bytes; the rest of each record is some 400 of them. */
  private static final int MUCH = 100_000;

  /** At once: an expression of DynamoDB has 4 KB. Each settlement adds one record. */
  private static final int MOST_AT_ONCE = 20;

  private Room() {}

  /** Records of other events to be written anew, shorter; mostly none. */
  static Map<String, DeliveryRecord> shortened(Map<String, DeliveryRecord> records, String mine) {
    var texts = records.values().stream().mapToInt(Room::texts).sum();
    return texts <= MUCH
        ? Map.of()
        : records.entrySet().stream()
            .filter(it -> !it.getKey().equals(mine) && isLong(it.getValue()))
            .sorted(Comparator.comparing(it -> it.getValue().at()))
            .limit(MOST_AT_ONCE)
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().shortened()));
  }

  /** One that is open may be written by somebody else, who waits. */
  private static boolean isLong(DeliveryRecord record) {
    return record.state() != DeliveryState.OPEN && texts(record) > texts(record.shortened());
  }

  private static int texts(DeliveryRecord record) {
    var rounds = record.kept().rounds().stream().mapToInt(it -> bytes(it.reason())).sum();
    return record.reason().map(Room::bytes).orElse(0) + rounds;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
