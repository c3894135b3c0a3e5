package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.Endurance;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.config.Windows;
import com.orderbridge.delivery.story.DeliveryRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides how long a delivery may go on. It must end in its DLQ with a reason that people see,
 * before SQS would move it there without a reason, or forget it.
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

  /** Tells whether the retry horizon has passed, counted from the delivery's first attempt. */
  boolean isOver(DeliveryRecord record, Message message, Instant now) {
    return unplanned(record.since(), now).compareTo(horizon) > 0
        || (record.attempts() > 0 && isLastChance(message, now));
  }

  /**
   * Tells whether a delivery has waited too long for the event that must come first. That event's
   * own horizon starts with its first attempt, which an outage can delay by a whole horizon.
   */
  boolean hasWaitedTooLong(Message message, Instant now) {
    return waited(message, now).compareTo(endurance.forPredecessor()) > 0
        || isLastChance(message, now);
  }

  /** Tells whether SQS would soon move or forget the message. */
  boolean isLastChance(Message message, Instant now) {
    return message.receives() >= endurance.receives()
        || now.isAfter(message.sentAt().plus(endurance.inQueue()));
  }

  /**
   * Returns a message's age. Planned windows do not count, because nobody expects a delivery in
   * them.
   */
  Duration waited(Message message, Instant now) {
    return unplanned(message.sentAt(), now);
  }

  private Duration unplanned(Instant from, Instant now) {
    return Duration.between(from, now).minus(windows.within(from, now));
  }
}
