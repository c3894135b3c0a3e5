package com.orderbridge.adapters.delivery;

import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.delivery.DeliveryRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a delivery may go on. It must end with a reason, in its DLQ, where people see it, before
 * SQS would move it there without one, or forget it.
 */
final class Patience {
  /** SQS forgets a message after 14 days, in its queue and its DLQ together. */
  private static final Duration IN_QUEUE = Duration.ofDays(10);

  /** What the last attempt and the end of a delivery may need. */
  private static final int SPARE_RECEIVES = 5;

  private final Duration horizon;
  private final Duration inQueue;
  private final Duration forPredecessor;
  private final int receives;

  Patience(Timing timing) {
    this.horizon = timing.retryHorizon();
    this.inQueue = horizon.compareTo(IN_QUEUE) > 0 ? horizon : IN_QUEUE;
    var twice = horizon.multipliedBy(2);
    this.forPredecessor = twice.compareTo(inQueue) < 0 ? twice : inQueue;
    this.receives = timing.backoff().maxReceiveCount(horizon) - SPARE_RECEIVES;
  }

  Duration horizon() {
    return horizon;
  }

  /** By the delivery's own clock, which starts with its first attempt. */
  boolean isOver(DeliveryRecord record, Message message, Instant now) {
    return now.isAfter(record.since().plus(horizon))
        || (record.attempts() > 0 && isLastChance(message, now));
  }

  /**
   * For the event that comes first: its clock starts with its own first attempt, which an outage
   * puts off by as much as the horizon.
   */
  boolean hasWaitedTooLong(Message message, Instant now) {
    return now.isAfter(message.sentAt().plus(forPredecessor)) || isLastChance(message, now);
  }

  /** SQS would soon move or forget the message by itself. */
  boolean isLastChance(Message message, Instant now) {
    return message.receives() >= receives || now.isAfter(message.sentAt().plus(inQueue));
  }
}
