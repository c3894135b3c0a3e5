package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.Bodies;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import com.orderbridge.delivery.story.Story;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The deliveries table in DynamoDB. A claim is one conditional {@code UpdateItem} that returns the
 * item as it was, whether or not the claim is granted. {@link Story#judge} then says why it was
 * not. Only a story that goes on in an unusual way, for example after a redrive, needs a second
 * update. A settlement is one further update.
 */
public final class DynamoDbDeliveries implements Deliveries {
  private final DynamoDbClient client;
  private final String table;

  public DynamoDbDeliveries(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  private sealed interface Updated {
    record Done(Map<String, AttributeValue> before) implements Updated {}

    record Refused(Map<String, AttributeValue> found) implements Updated {}
  }

  private Updated update(DeliveryKey key, ItemUpdate update) {
    try {
      return new Updated.Done(client.updateItem(update.of(table, key)).attributes());
    } catch (ConditionalCheckFailedException e) {
      return new Updated.Refused(e.item());
    }
  }

  @Override
  public Claim claim(ClaimRequest request) {
    return switch (update(request.key(), StoryUpdates.claim(request))) {
      case Updated.Done(var before) -> story(request, before).judge(request);
      case Updated.Refused(var found) ->
          heldAlready(request, found).orElseGet(() -> claimAsFound(request, found));
    };
  }

  private Claim claimAsFound(ClaimRequest request, Map<String, AttributeValue> found) {
    var claim = story(request, found).judge(request);
    return switch (claim) {
      case Claim.Granted granted -> claimAsFound(request, found, granted.record());
      case Claim.PredecessorOpen(var _, var shown) -> {
        shown.ifPresent(it -> show(request, found, it));
        yield claim;
      }
      case Claim.AlreadySettled(var _, var changed) -> {
        changed.ifPresent(it -> note(request, found, it));
        yield claim;
      }
      case Claim.Busy _, Claim.RejectedBefore _ -> claim;
    };
  }

  /**
   * Records the wait. If somebody else changed the story meanwhile, the next receive looks again.
   */
  private void show(
      ClaimRequest request, Map<String, AttributeValue> found, DeliveryRecord record) {
    var _ = update(request.key(), StoryUpdates.wait(request, found, record));
  }

  private Claim claimAsFound(
      ClaimRequest request, Map<String, AttributeValue> found, DeliveryRecord record) {
    return switch (update(request.key(), StoryUpdates.claimAsFound(request, found, record))) {
      case Updated.Done(var before) -> story(request, before).judge(request);
      case Updated.Refused(var now) ->
          heldAlready(request, now).orElseGet(() -> lost(request, story(request, now)));
    };
  }

  /** Notes the body. If somebody else noted one meanwhile, the next repetition of it is noted. */
  private void note(ClaimRequest request, Map<String, AttributeValue> found, Bodies bodies) {
    var _ = update(request.key(), StoryUpdates.note(request, found, bodies));
  }

  /** Somebody else changed the story between the two updates. */
  private static Claim lost(ClaimRequest request, Story story) {
    var claim = story.judge(request);
    return claim instanceof Claim.Granted ? new Claim.Busy(request.now().plusSeconds(1)) : claim;
  }

  private static Story story(ClaimRequest request, Map<String, AttributeValue> item) {
    return item.isEmpty() ? Story.begins(request) : StoryItem.read(item);
  }

  /** The SDK repeats a call whose answer was lost. The second call then finds our own lease. */
  private static Optional<Claim> heldAlready(
      ClaimRequest request, Map<String, AttributeValue> item) {
    var story = StoryItem.read(item);
    return story
        .lease()
        .filter(it -> it.owner().equals(request.lease().owner()))
        .map(_ -> story.beforeLease(request.eventId(), StoryItem.leaseFound(item)))
        .map(it -> it.judge(request));
  }

  @Override
  public boolean settle(DeliveryKey key, Lease lease, Settlement settlement) {
    return switch (update(key, StoryUpdates.settlement(key, lease, settlement))) {
      case Updated.Done _ -> true;
      case Updated.Refused(var found) ->
          StoryItem.settledBy(found, settlement.eventId())
              .filter(lease.owner()::equals)
              .isPresent();
    };
  }
}
