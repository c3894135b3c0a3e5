package com.orderbridge.delivery.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one settlement writes.
 *
 * @param record how the attempt ended
 * @param others records of other events of the order that are written with this one: those that end
 *     with it, and those that are shortened
 * @param trouble what the desk shows of the order from now on; empty if no event is in trouble
 */
public record Settlement(
    String eventId,
    DeliveryRecord record,
    Map<String, DeliveryRecord> others,
    Optional<Trouble> trouble) {
  public Settlement {
    others = Map.copyOf(others);
    if (others.containsKey(eventId)) {
      throw new IllegalArgumentException("%s is settled; it is no other event".formatted(eventId));
    }
  }

  /** Makes the settlement of an attempt whose claim was granted. */
  public static Settlement of(String eventId, Claim.Granted claim, DeliveryRecord record) {
    var others = new HashMap<>(claim.shortened());
    if (record.state() == DeliveryState.DELIVERED) {
      others.putAll(claim.closes());
    }
    var written = new HashMap<>(others);
    written.put(eventId, record);
    return new Settlement(eventId, record, others, claim.troubles().after(written));
  }

  /** Returns all records that are written, by event id. */
  Map<String, DeliveryRecord> written() {
    var written = new HashMap<>(others);
    written.put(eventId, record);
    return written;
  }
}
