package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.Endurance;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.config.Windows;
import com.orderbridge.delivery.story.DeliveryRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a delivery may go on. It must end with a reason, in its DLQ, where people see it, before
 * SQS would move it there without one, or forget it.
 */
final class Patience {
  private final Duration horizon;
  private final Windows windows;
  private final Endurance endurance;

  Patience(TargetConfig config) {
    this(config.timing(), config.windows());
  }

  Patience(Timing timing, Windows windows) {
    this.horizon = timing.retryHorizon();
    this.windows = windows;
    this.endurance = Endurance.of(timing, windows);
  }

  Duration horizon() {
    return horizon;
  }

  /** By the delivery's own clock, which starts with its first attempt. */
  boolean isOver(DeliveryRecord record, Message message, Instant now) {
    return unplanned(record.since(), now).compareTo(horizon) > 0
        || (record.attempts() > 0 && isLastChance(message, now));
  }

  /**
   * For the event that comes first: its clock starts with its own first attempt, which an outage
   * puts off by as much as the horizon.
   */
  boolean hasWaitedTooLong(Message message, Instant now) {
    return waited(message, now).compareTo(endurance.forPredecessor()) > 0
        || isLastChance(message, now);
  }

  /** SQS would soon move or forget the message by itself. */
  boolean isLastChance(Message message, Instant now) {
    return message.receives() >= endurance.receives()
        || now.isAfter(message.sentAt().plus(endurance.inQueue()));
  }

  /** How old a message is; planned windows, in which nobody expects anything, do not age it. */
  Duration waited(Message message, Instant now) {
    return unplanned(message.sentAt(), now);
  }

  private Duration unplanned(Instant from, Instant now) {
    return Duration.between(from, now).minus(windows.within(from, now));
  }
}
