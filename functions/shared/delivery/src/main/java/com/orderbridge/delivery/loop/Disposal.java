package com.orderbridge.delivery.loop;

import java.time.Duration;

/** What happens to a message after it was judged. */
sealed interface Disposal {
  /** The message is done. SQS deletes it. */
  record Delete() implements Disposal {}

  /** The message waits. SQS keeps it, and hands it out again after {@code delay}. */
  record GiveBack(Duration delay) implements Disposal {
    static final GiveBack NOW = new GiveBack(Duration.ZERO);
  }

  /** The message is rejected. SQS hands it out again at once, until it moves it to the DLQ. */
  record Reject() implements Disposal {}

  /** The message was rejected before, and is still on its way to the DLQ. */
  record Burn() implements Disposal {}
}
