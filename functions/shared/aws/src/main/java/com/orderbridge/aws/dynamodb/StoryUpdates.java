package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.Bodies;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.DeliveryState;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import com.orderbridge.delivery.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the updates of claims, waits, notes and settlements, each with its condition. */
final class StoryUpdates {
  /**
   * How long a story is kept. A DLQ keeps messages for 14 days, and no sender sends an event again
   * after such a time.
   */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String LEASE_IS_FREE =
      "(attribute_not_exists(leaseUntil) OR leaseUntil <= :now)";
  private static final String PREDECESSOR_IS_SETTLED =
      "#predecessor.#state IN (:delivered, :skipped)";

  private static final String BEGINS_OR_GOES_ON =
      "(attribute_not_exists(#event) OR (#event.#state = :open "
          + "AND (attribute_not_exists(#event.#code) OR #event.#code <> :waits)))";

  /**
   * Refuses a story that the previous release began. Its references have the earlier form and must
   * keep it, so it is claimed by {@link #claimAsFound}.
   */
  private static final String BEGINS_OR_HAS_ITS_FORM =
      "(attribute_not_exists(subject) OR attribute_exists(#references))";

  private StoryUpdates() {}

  /** Claims a story that begins, or that goes on as usual. */
  static ItemUpdate claim(ClaimRequest request) {
    var update =
        taking(request, Story.fresh(request))
            .name("#state", RecordItem.STATE)
            .name("#references", StoryItem.REFERENCES)
            .value(":references", StoryItem.references(request.referencePrefix()))
            .name("#code", RecordItem.CODE)
            .value(":open", text(DeliveryState.OPEN.name()))
            .value(":waits", text(DeliveryRecord.WAITS))
            .set("#event = if_not_exists(#event, :record)")
            .set("#references = if_not_exists(#references, :references)")
            .when(BEGINS_OR_GOES_ON)
            .when(BEGINS_OR_HAS_ITS_FORM);
    return request.predecessor().map(it -> afterPredecessor(update, it)).orElse(update);
  }

  private static ItemUpdate afterPredecessor(ItemUpdate update, String predecessor) {
    return update
        .name("#predecessor", StoryItem.event(predecessor))
        .value(":delivered", text(DeliveryState.DELIVERED.name()))
        .value(":skipped", text(DeliveryState.SKIPPED.name()))
        .when(PREDECESSOR_IS_SETTLED);
  }

  /**
   * Claims a story that goes on in another way, for example after a redrive. The condition repeats
   * the values that were found. If several claims found the same values, only one of them succeeds.
   *
   * @param record the record with which the delivery goes on
   */
  static ItemUpdate claimAsFound(
      ClaimRequest request, Map<String, AttributeValue> found, DeliveryRecord record) {
    var update =
        taking(request, record)
            .set("#event = :record")
            .when("attribute_exists(subject)")
            .whenAsIn(found, "#event");
    return request
        .predecessor()
        .map(it -> update.name("#predecessor", StoryItem.event(it)))
        .map(it -> it.whenAsIn(found, "#predecessor"))
        .orElse(update);
  }

  private static ItemUpdate taking(ClaimRequest request, DeliveryRecord record) {
    return new ItemUpdate()
        .name("#event", StoryItem.event(request.eventId()))
        .name("#begun", StoryItem.begun(request.eventId()))
        .value(":owner", text(request.lease().owner()))
        .value(":none", AttributeValue.fromN("0"))
        .value(":until", RecordItem.time(request.lease().until()))
        .value(":now", RecordItem.time(request.now()))
        .value(":expires", expires(request.now()))
        .value(":record", RecordItem.write(record, ""))
        .set("leaseOwner = :owner, leaseUntil = :until")
        .set("leaseFound = if_not_exists(#begun, :none), #begun = :until, expiresAt = :expires")
        .when(LEASE_IS_FREE);
  }

  /**
   * Records a delivery that has to wait. Nothing is written if somebody has changed the record
   * since it was found.
   */
  static ItemUpdate wait(
      ClaimRequest request, Map<String, AttributeValue> found, DeliveryRecord record) {
    var update =
        new ItemUpdate()
            .name("#event", StoryItem.event(request.eventId()))
            .value(":record", RecordItem.write(record, ""))
            .value(":expires", expires(request.now()))
            .set("#event = :record, expiresAt = :expires")
            .whenAsIn(found, "#event")
            .silently();
    return found.isEmpty() ? beginning(update, request) : update.when("attribute_exists(subject)");
  }

  private static ItemUpdate beginning(ItemUpdate update, ClaimRequest request) {
    return update
        .name("#references", StoryItem.REFERENCES)
        .value(":references", StoryItem.references(request.referencePrefix()))
        .set("#references = :references")
        .when("attribute_not_exists(subject)");
  }

  /**
   * Notes the bodies of a settled delivery. Nothing is written if somebody else has noted one since
   * the item was found.
   */
  static ItemUpdate note(ClaimRequest request, Map<String, AttributeValue> found, Bodies bodies) {
    var name = StoryItem.event(request.eventId());
    var record = Optional.ofNullable(found.get(name)).map(AttributeValue::m).orElseGet(Map::of);
    return new ItemUpdate()
        .name("#bodies", KeptItem.BODIES)
        .whenAsIn(record, "#bodies", "#event.#bodies")
        .name("#event", name)
        .value(":bodies", KeptItem.bodies(bodies))
        .set("#event.#bodies = :bodies")
        .silently();
  }

  static ItemUpdate settlement(DeliveryKey key, Lease lease, Settlement settlement) {
    var update = settlement(settlement.eventId(), lease, settlement.record());
    DeskItem.write(key, settlement.trouble(), update);
    var number = 0;
    for (var other : settlement.others().entrySet()) {
      number++;
      update
          .name("#closed" + number, StoryItem.event(other.getKey()))
          .value(":closed" + number, RecordItem.write(other.getValue(), ""))
          .set("#closed" + number + " = :closed" + number);
    }
    return update;
  }

  private static ItemUpdate settlement(String eventId, Lease lease, DeliveryRecord record) {
    return new ItemUpdate()
        .name("#event", StoryItem.event(eventId))
        .name("#begun", StoryItem.begun(eventId))
        .value(":owner", text(lease.owner()))
        .value(":record", RecordItem.write(record, lease.owner()))
        .value(":expires", expires(record.at()))
        .set("#event = :record, expiresAt = :expires")
        .remove("leaseOwner, leaseUntil, leaseFound, #begun")
        .when("leaseOwner = :owner")
        .silently();
  }

  private static AttributeValue expires(Instant from) {
    return AttributeValue.fromN(Long.toString(from.plus(KEPT).getEpochSecond()));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
