package com.orderbridge.adapters.delivery;

import java.time.Duration;

/** What becomes of a message after it was judged. */
sealed interface Disposal {
  /** It is done: SQS deletes it. */
  record Delete() implements Disposal {}

  /** SQS keeps it, and hands it out again after {@code delay}. */
  record GiveBack(Duration delay) implements Disposal {
    static final GiveBack NOW = new GiveBack(Duration.ZERO);
  }
}
