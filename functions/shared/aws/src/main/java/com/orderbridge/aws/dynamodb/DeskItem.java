package com.orderbridge.aws.dynamodb;

import com.orderbridge.core.table.DeskIndex;
import com.orderbridge.delivery.desk.DeskEntry;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Trouble;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The desk's entry of a story, as attributes of its item, which the index projects. Items of
 * earlier releases have none of them, so they are not on the desk until they are settled again.
 */
final class DeskItem {
  private static final String HASH = "#";

  private DeskItem() {}

  /** Returns the partition key of the index for a target and a state. */
  static AttributeValue place(String target, Trouble.State state) {
    return text(target + HASH + state.name());
  }

  /** Lets a settlement put the order on the desk, or take it from there. */
  static void write(DeliveryKey key, Optional<Trouble> trouble, ItemUpdate update) {
    update.name("#source", DeskIndex.SOURCE);
    trouble.ifPresentOrElse(it -> set(key, it, update), () -> remove(update));
  }

  private static void set(DeliveryKey key, Trouble trouble, ItemUpdate update) {
    var attributes = attributes(key, trouble);
    attributes.forEach((name, value) -> update.value(":" + name, value));
    attributes.keySet().stream().sorted().forEach(it -> update.set(named(it) + " = :" + it));
  }

  private static Map<String, AttributeValue> attributes(DeliveryKey key, Trouble trouble) {
    var attributes = index(key, trouble);
    attributes.put(DeskIndex.EVENT, text(trouble.eventId()));
    attributes.put(DeskIndex.TYPE, text(trouble.type()));
    attributes.put(DeskIndex.CODE, text(trouble.code()));
    attributes.put(DeskIndex.REASON, text(trouble.reason()));
    attributes.put(DeskIndex.SOURCE, text(key.source()));
    return attributes;
  }

  private static Map<String, AttributeValue> index(DeliveryKey key, Trouble trouble) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put(DeskIndex.PLACE, place(key.target(), trouble.state()));
    attributes.put(DeskIndex.SINCE, RecordItem.time(trouble.since()));
    return attributes;
  }

  private static void remove(ItemUpdate update) {
    update.remove(DeskIndex.PLACE).remove(DeskIndex.SINCE);
    DeskIndex.INCLUDED.forEach(it -> update.remove(named(it)));
  }

  /** DynamoDB reserves the word {@code source}. */
  private static String named(String attribute) {
    return attribute.equals(DeskIndex.SOURCE) ? "#source" : attribute;
  }

  /** Returns what the desk shows of a story, which an item of the table or of the index holds. */
  static Optional<Trouble> read(Map<String, AttributeValue> item) {
    return RecordItem.text(item, DeskIndex.PLACE)
        .map(
            place ->
                new Trouble(
                    Trouble.State.valueOf(place.substring(place.lastIndexOf(HASH) + 1)),
                    RecordItem.time(item, DeskIndex.SINCE),
                    textIn(item, DeskIndex.EVENT),
                    textIn(item, DeskIndex.TYPE),
                    textIn(item, DeskIndex.CODE),
                    textIn(item, DeskIndex.REASON)));
  }

  /** Returns the entry that an item of the index holds. */
  static Optional<DeskEntry> entry(Map<String, AttributeValue> item) {
    return StoryKey.read(item).flatMap(key -> read(item).map(it -> new DeskEntry(key, it)));
  }

  /** Returns the key with which a query of the index goes on behind an entry. */
  static Map<String, AttributeValue> behind(DeskEntry entry) {
    var key = index(entry.key(), entry.trouble());
    key.putAll(StoryKey.of(entry.key()));
    return key;
  }

  private static String textIn(Map<String, AttributeValue> item, String name) {
    return RecordItem.text(item, name).orElse("");
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
