package com.orderbridge.core.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A deliveries table that lasts as long as its object: for tests of what stands on the table, and
 * as the plainest statement of what a table must do. Thread-safe.
 */
public final class InMemoryDeliveries implements Deliveries {
  /**
   * One order at one target.
   *
   * @param before the story that the present lease found
   * @param settledBy the owner of the last settlement, by event id
   */
  private record Item(Story story, Story before, Map<String, String> settledBy) {
    static Item of(Story story) {
      return new Item(story, story, Map.of());
    }

    /** Beside the lease, which may be another event's. */
    Item with(String eventId, DeliveryRecord record) {
      return new Item(story.with(eventId, record), before.with(eventId, record), settledBy);
    }
  }

  private final Map<DeliveryKey, Item> items = new HashMap<>();

  @Override
  public synchronized Claim claim(ClaimRequest request) {
    var known = Optional.ofNullable(items.get(request.key()));
    var item = known.orElseGet(() -> Item.of(Story.begins(request)));
    if (isHeldBy(item, request.lease())) {
      return item.before().judge(request);
    }
    var claim = item.story().judge(request);
    after(claim, item, request).ifPresent(it -> items.put(request.key(), it));
    return claim;
  }

  private static Optional<Item> after(Claim claim, Item item, ClaimRequest request) {
    return switch (claim) {
      case Claim.Granted(var record, var _, var _, var _) ->
          Optional.of(
              new Item(taken(item.story(), request, record), item.story(), item.settledBy()));
      case Claim.PredecessorOpen(var _, var shown) ->
          shown.map(it -> item.with(request.eventId(), it));
      case Claim.AlreadySettled(var record, var changed) ->
          changed.map(it -> item.with(request.eventId(), record.with(it)));
      case Claim.Busy _, Claim.RejectedBefore _ -> Optional.empty();
    };
  }

  /** What the claim found is written at settlement only, as in the real table. */
  private static Story taken(Story story, ClaimRequest request, DeliveryRecord granted) {
    var records = new HashMap<>(story.records());
    var known = records.get(request.eventId());
    if (known == null || !known.goesOn()) {
      records.put(request.eventId(), granted);
    }
    var begun = new HashMap<>(story.begun());
    begun.put(request.eventId(), request.lease().until());
    return new Story(Optional.of(request.lease()), records, begun, story.references());
  }

  @Override
  public synchronized boolean settle(
      DeliveryKey key,
      String eventId,
      Lease lease,
      DeliveryRecord record,
      Map<String, DeliveryRecord> closed) {
    var item = items.get(key);
    if (item == null || !isHeldBy(item, lease)) {
      return item != null && lease.owner().equals(item.settledBy().get(eventId));
    }
    var all = new HashMap<>(closed);
    all.put(eventId, record);
    items.put(key, settled(item, eventId, lease, all));
    return true;
  }

  private static boolean isHeldBy(Item item, Lease lease) {
    return item.story().lease().map(Lease::owner).equals(Optional.of(lease.owner()));
  }

  private static Item settled(
      Item item, String eventId, Lease lease, Map<String, DeliveryRecord> settled) {
    var records = new HashMap<>(item.story().records());
    records.putAll(settled);
    var begun = new HashMap<>(item.story().begun());
    begun.remove(eventId);
    var settledBy = new HashMap<>(item.settledBy());
    settledBy.put(eventId, lease.owner());
    var references = item.story().references();
    var story = new Story(Optional.empty(), records, begun, references);
    return new Item(story, story, settledBy);
  }
}
