package com.orderbridge.adapters.aws;

import com.orderbridge.core.delivery.Claim;
import com.orderbridge.core.delivery.ClaimRequest;
import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.DeliveryState;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The deliveries table in DynamoDB. A claim is one conditional {@code UpdateItem} that returns the
 * item as it was, granted or not; {@link Story#judge} then says why not. A settlement is one more.
 */
public final class DynamoDbDeliveries implements Deliveries {
  /** Longer than a DLQ keeps messages (14 days) and than any sender replays. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String LEASE_IS_FREE =
      "(attribute_not_exists(leaseUntil) OR leaseUntil <= :now)";
  private static final String PREDECESSOR_IS_SETTLED =
      " AND #predecessor.#state IN (:delivered, :skipped)";
  private static final String TAKE =
      "SET leaseOwner = :owner, leaseUntil = :until, leaseFound = if_not_exists(#begun, :none), "
          + "#begun = :until, expiresAt = :expires, ";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbDeliveries(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Claim claim(ClaimRequest request) {
    var fresh = DeliveryRecord.fresh(request.eventType(), request.now());
    var first = values(request, fresh);
    first.put(":open", text(DeliveryState.OPEN.name()));
    var claim =
        update(
            request,
            TAKE + "#event = if_not_exists(#event, :record)",
            LEASE_IS_FREE + " AND (attribute_not_exists(#event) OR #event.#state = :open)",
            first);
    return claim.granted ? claim.judged : claimAfresh(request, claim.judged);
  }

  /** A redriven message finds its own rejection; the condition names it, so that one alone wins. */
  private Claim claimAfresh(ClaimRequest request, Claim judged) {
    if (!(judged instanceof Claim.Granted(var record, var _))) {
      return judged;
    }
    var again = values(request, record);
    again.put(":rejected", text(DeliveryState.REJECTED.name()));
    again.put(":message", text(request.messageId()));
    var claim =
        update(
            request,
            TAKE + "#event = :record",
            LEASE_IS_FREE + " AND #event.#state = :rejected AND #event.messageId <> :message",
            again);
    return claim.granted || !(claim.judged instanceof Claim.Granted)
        ? claim.judged
        : new Claim.Busy(request.now().plusSeconds(1));
  }

  private record Updated(boolean granted, Claim judged) {}

  private Updated update(
      ClaimRequest request, String update, String condition, Map<String, AttributeValue> values) {
    var names = names(request);
    request.predecessor().ifPresent(it -> names.put("#predecessor", StoryItem.event(it)));
    if (request.predecessor().isPresent()) {
      values.put(":delivered", text(DeliveryState.DELIVERED.name()));
      values.put(":skipped", text(DeliveryState.SKIPPED.name()));
    }
    var item =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(StoryKey.of(request.key()))
            .updateExpression(update)
            .conditionExpression(
                condition + (request.predecessor().isPresent() ? PREDECESSOR_IS_SETTLED : ""))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return update(request, item);
  }

  private Updated update(ClaimRequest request, UpdateItemRequest item) {
    try {
      return new Updated(true, judge(request, client.updateItem(item).attributes()));
    } catch (ConditionalCheckFailedException e) {
      return heldAlready(request, e.item())
          .map(story -> new Updated(true, story.judge(request)))
          .orElseGet(() -> new Updated(false, judge(request, e.item())));
    }
  }

  /** The SDK repeats a call whose answer was lost: the lease that it then meets is our own. */
  private static Optional<Story> heldAlready(
      ClaimRequest request, Map<String, AttributeValue> item) {
    var story = StoryItem.read(item);
    return story
        .lease()
        .filter(it -> it.owner().equals(request.lease().owner()))
        .map(_ -> story.beforeLease(request.eventId(), StoryItem.leaseFound(item)));
  }

  private static Claim judge(ClaimRequest request, Map<String, AttributeValue> item) {
    return StoryItem.read(item).judge(request);
  }

  @Override
  public boolean settle(DeliveryKey key, String eventId, Lease lease, DeliveryRecord record) {
    var item =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(StoryKey.of(key))
            .updateExpression(
                "SET #event = :record, expiresAt = :expires "
                    + "REMOVE leaseOwner, leaseUntil, leaseFound, #begun")
            .conditionExpression("leaseOwner = :owner")
            .expressionAttributeNames(
                Map.of("#event", StoryItem.event(eventId), "#begun", StoryItem.begun(eventId)))
            .expressionAttributeValues(
                Map.of(
                    ":owner", text(lease.owner()),
                    ":record", RecordItem.write(record, lease.owner()),
                    ":expires", expires(record.at())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return settle(item, eventId, lease);
  }

  private boolean settle(UpdateItemRequest item, String eventId, Lease lease) {
    try {
      client.updateItem(item);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return StoryItem.settledBy(e.item(), eventId).filter(lease.owner()::equals).isPresent();
    }
  }

  private static Map<String, String> names(ClaimRequest request) {
    var names = new HashMap<String, String>();
    names.put("#event", StoryItem.event(request.eventId()));
    names.put("#begun", StoryItem.begun(request.eventId()));
    names.put("#state", RecordItem.STATE);
    return names;
  }

  private static Map<String, AttributeValue> values(ClaimRequest request, DeliveryRecord record) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":owner", text(request.lease().owner()));
    values.put(":none", AttributeValue.fromN("0"));
    values.put(":until", RecordItem.time(request.lease().until()));
    values.put(":now", RecordItem.time(request.now()));
    values.put(":expires", expires(request.now()));
    values.put(":record", RecordItem.write(record, ""));
    return values;
  }

  private static AttributeValue expires(Instant from) {
    return AttributeValue.fromN(Long.toString(from.plus(KEPT).getEpochSecond()));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
