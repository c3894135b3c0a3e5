package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A story as a DynamoDB item. Each event has a map of its own at the top level, because DynamoDB
 * cannot set a value in a map that does not exist yet.
 */
public final class StoryItem {
  private static final String EVENT = "event:";
  private static final String BEGUN = "begun:";

  /**
   * The attribute that says how documents are named: the form of references, and their prefix.
   * Items of the earlier form lack it.
   */
  static final String REFERENCES = "references";

  private static final String FORM = "2";

  private StoryItem() {}

  static String event(String eventId) {
    return EVENT + eventId;
  }

  static String begun(String eventId) {
    return BEGUN + eventId;
  }

  /** Returns the story that an item of the table holds. */
  public static Story read(Map<String, AttributeValue> item) {
    var records = new HashMap<String, DeliveryRecord>();
    var begun = new HashMap<String, Instant>();
    item.forEach(
        (name, value) -> {
          if (name.startsWith(EVENT)) {
            records.put(name.substring(EVENT.length()), RecordItem.read(value.m()));
          } else if (name.startsWith(BEGUN)) {
            begun.put(name.substring(BEGUN.length()), RecordItem.time(value));
          }
        });
    return new Story(lease(item), records, begun, references(item), DeskItem.read(item));
  }

  static AttributeValue references(String prefix) {
    return AttributeValue.fromS(FORM + prefix);
  }

  private static Optional<String> references(Map<String, AttributeValue> item) {
    return RecordItem.text(item, REFERENCES).map(it -> it.substring(FORM.length()));
  }

  private static Optional<Lease> lease(Map<String, AttributeValue> item) {
    return RecordItem.text(item, "leaseOwner")
        .map(it -> new Lease(it, RecordItem.time(item, "leaseUntil")));
  }

  static Optional<String> settledBy(Map<String, AttributeValue> item, String eventId) {
    return Optional.ofNullable(item.get(event(eventId)))
        .flatMap(it -> RecordItem.settledBy(it.m()));
  }

  /** Returns the end of the unsettled attempt that the present lease found when it was taken. */
  static Optional<Instant> leaseFound(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("leaseFound"))
        .map(RecordItem::time)
        .filter(it -> it.isAfter(Instant.EPOCH));
  }
}
