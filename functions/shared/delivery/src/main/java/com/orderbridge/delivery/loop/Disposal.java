package com.orderbridge.delivery.loop;

import java.time.Duration;

/** What becomes of a message after it was judged. */
sealed interface Disposal {
  /** It is done: SQS deletes it. */
  record Delete() implements Disposal {}

  /** It waits: SQS keeps it, and hands it out again after {@code delay}. */
  record GiveBack(Duration delay) implements Disposal {
    static final GiveBack NOW = new GiveBack(Duration.ZERO);
  }

  /** It is rejected: SQS hands it out again at once, until it moves it to the DLQ. */
  record Reject() implements Disposal {}

  /** It was rejected before, and is still on its way to the DLQ. */
  record Burn() implements Disposal {}
}
