package com.orderbridge.delivery.story;

/** Where one delivery stands. */
public enum DeliveryState {
  /** Claimed at least once, and not at its end. */
  OPEN,
  DELIVERED,
  SKIPPED,
  /** In the target's DLQ, or on its way there, until a person has acted. */
  REJECTED;

  /** Nothing more is to be done for it, and what follows it may go on. */
  public boolean settled() {
    return this == DELIVERED || this == SKIPPED;
  }
}
