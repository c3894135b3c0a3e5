package com.orderbridge.delivery.loop;

import com.orderbridge.core.event.Event;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reports how old what waits is, each time that it is received and not settled. SQS's own metric of
 * the oldest message forgets what was received three times, so an order that keeps failing would be
 * silent for days.
 *
 * <p>An alarm takes the greatest age of an hour, and keeps its state while there is none. Because
 * nothing rests for longer than half an hour, each hour has the age of all that waits, and what
 * settles must say so once: its age is 0 then. It says it for an hour later. In the hour of its
 * last report that would be hidden by the age before, and the alarm would never see it.
 */
final class Ages {
  /** The alarm's period; CloudWatch takes times up to two hours ahead. */
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Patience patience;
  private final AttemptLog log;
  private final InstantSource clock;

  Ages(Patience patience, AttemptLog log, InstantSource clock) {
    this.patience = patience;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Tells it of one message.
   *
   * @param event empty if the message was not read
   */
  void tell(Message message, Optional<Event> event, Disposal disposal) {
    switch (disposal) {
      case Disposal.GiveBack(var rest) -> waits(message, event, rest);
      case Disposal.Delete(), Disposal.Reject() -> settled(message, event);
      case Disposal.Burn() -> {}
    }
  }

  private void waits(Message message, Optional<Event> event, Duration rest) {
    var now = clock.instant();
    log.waits(message, event, patience.waited(message, now), rest, now);
  }

  /** What is settled at its first receive was never reported. */
  private void settled(Message message, Optional<Event> event) {
    if (message.receives() > 1) {
      log.waitsNoLonger(message, event, clock.instant().plus(AN_HOUR));
    }
  }
}
