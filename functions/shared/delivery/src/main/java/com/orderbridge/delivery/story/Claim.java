package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Past;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The answer to a claim. */
public sealed interface Claim {
  /**
   * The claim is granted, and the lease is held.
   *
   * @param record what earlier attempts of this delivery left
   * @param past what the order's story tells the attempt
   * @param closes the records, by event id, of events that end when this one is delivered
   * @param shortened records of other events that are written with the settlement, however it ends,
   *     so that the story stays small enough
   * @param troubles the other events of the order that are in trouble. Nobody else settles them
   *     while the lease is held
   */
  record Granted(
      DeliveryRecord record,
      Past past,
      Map<String, DeliveryRecord> closes,
      Map<String, DeliveryRecord> shortened,
      Troubles troubles)
      implements Claim {
    public Granted {
      closes = Map.copyOf(closes);
      shortened = Map.copyOf(shortened);
    }
  }

  /**
   * Somebody else works on this order at this target.
   *
   * @param until when that lease ends
   */
  record Busy(Instant until) implements Claim {}

  /**
   * The event was delivered or skipped before.
   *
   * @param changed what is noted because this body was not known; mostly empty
   */
  record AlreadySettled(DeliveryRecord record, Optional<Bodies> changed) implements Claim {}

  /** This very message was rejected before. It is on its way to the DLQ. */
  record RejectedBefore(DeliveryRecord record) implements Claim {}

  /**
   * The event that must come first has not been settled.
   *
   * @param shown the record that lets people see the wait; empty if the table has one already
   */
  record PredecessorOpen(String eventId, Optional<DeliveryRecord> shown) implements Claim {}
}
