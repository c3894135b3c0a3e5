package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Past;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What became of a claim. */
public sealed interface Claim {
  /**
   * The lease is held.
   *
   * @param record what earlier attempts of this delivery left
   * @param past what the order's story says to the attempt
   * @param closes the record of an event that is at its end once this one is delivered, by its id
   * @param shortened records of other events, to be written with the settlement however it ends, so
   *     that the story keeps its room
   */
  record Granted(
      DeliveryRecord record,
      Past past,
      Map<String, DeliveryRecord> closes,
      Map<String, DeliveryRecord> shortened)
      implements Claim {
    public Granted {
      closes = Map.copyOf(closes);
      shortened = Map.copyOf(shortened);
    }
  }

  /** Somebody works on this order at this target. */
  record Busy(Instant until) implements Claim {}

  /**
   * Delivered or skipped before.
   *
   * @param changed what is noted of its bodies, since this one is not known; mostly empty
   */
  record AlreadySettled(DeliveryRecord record, Optional<Bodies> changed) implements Claim {}

  /** This very message was rejected: it is on its way to the DLQ. */
  record RejectedBefore(DeliveryRecord record) implements Claim {}

  /**
   * The event that comes first has not been settled.
   *
   * @param shown the record that lets people see the wait; empty if the table has one already
   */
  record PredecessorOpen(String eventId, Optional<DeliveryRecord> shown) implements Claim {}
}
