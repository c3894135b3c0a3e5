package com.orderbridge.local.desk;

import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Trouble;
import java.util.List;

/** The state of a delivery in the words that people use. */
enum ShownState {
  /** Its first attempt has not ended. */
  OPEN,
  /** It is attempted again, or another event must come first. */
  WAITING,
  /** It was stopped before it was attempted, because the target must be left alone. */
  STOPPED,
  REJECTED,
  DELIVERED,
  SKIPPED;

  static ShownState of(DeliveryRecord record) {
    return switch (record.state()) {
      case OPEN -> record.code().isEmpty() && record.attempts() == 0 ? OPEN : WAITING;
      case REJECTED -> REJECTED;
      case DELIVERED -> DELIVERED;
      case SKIPPED -> SKIPPED;
    };
  }

  static ShownState of(Trouble trouble) {
    return switch (trouble.state()) {
      case REJECTED -> REJECTED;
      case WAITING -> WAITING;
    };
  }

  /** Returns where the desk has deliveries in this state. Empty if it never has any. */
  List<Trouble.State> places() {
    return switch (this) {
      case REJECTED -> List.of(Trouble.State.REJECTED);
      case WAITING -> List.of(Trouble.State.WAITING);
      case OPEN, STOPPED, DELIVERED, SKIPPED -> List.of();
    };
  }

  /** Tells whether a message of the delivery still is in a queue. */
  boolean isUnsettled() {
    return this != DELIVERED && this != SKIPPED;
  }
}
