package com.orderbridge.core.delivery;

import java.time.Instant;

/** What became of a claim. */
public sealed interface Claim {
  /**
   * The lease is held.
   *
   * @param record what earlier attempts of this delivery left
   * @param past what the order's story says to the attempt
   */
  record Granted(DeliveryRecord record, Past past) implements Claim {}

  /** Somebody works on this order at this target. */
  record Busy(Instant until) implements Claim {}

  /** Delivered or skipped before. */
  record AlreadySettled(DeliveryRecord record) implements Claim {}

  /** This very message was rejected: it is on its way to the DLQ. */
  record RejectedBefore(DeliveryRecord record) implements Claim {}

  record PredecessorOpen(String eventId) implements Claim {}
}
