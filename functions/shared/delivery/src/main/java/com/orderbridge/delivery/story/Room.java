package com.orderbridge.delivery.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps a story below DynamoDB's limit of 400 KB. An order can have hundreds of events, and each
 * may have been rejected with a long reason. Documents that a delivery has left, and their amounts,
 * are never shortened. Reasons that people have been told are shortened.
 */
final class Room {
  /**
   * The bytes of a story's texts from which it is shortened. The rest of each record takes some 400
   * bytes.
   */
  private static final int MUCH = 100_000;

  /**
   * The most records that one settlement shortens: an expression of DynamoDB may have 4 KB. Each
   * settlement adds only one record.
   */
  private static final int MOST_AT_ONCE = 20;

  private Room() {}

  /**
   * Returns shorter records of other events, to be written with a settlement. Mostly there are
   * none.
   */
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

  /** An open record is left alone, because somebody else may write it. */
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
