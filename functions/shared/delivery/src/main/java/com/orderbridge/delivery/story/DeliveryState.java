package com.orderbridge.delivery.story;

/** The state of one delivery. */
public enum DeliveryState {
  /** It was claimed at least once, and has not ended. */
  OPEN,
  DELIVERED,
  SKIPPED,
  /** It is in the target's DLQ, or on its way there, until a person has acted. */
  REJECTED;

  /**
   * Tells whether nothing more needs to be done for it, so that events that wait for it may go on.
   */
  public boolean settled() {
    return this == DELIVERED || this == SKIPPED;
  }
}
