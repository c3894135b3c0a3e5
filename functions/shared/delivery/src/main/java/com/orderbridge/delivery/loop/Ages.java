package com.orderbridge.delivery.loop;

import com.orderbridge.core.event.Event;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reports the age of a message each time that it is received and not settled. SQS's own metric of
 * the oldest message forgets a message after three receives, so an order that keeps failing would
 * be silent for days.
 *
 * <p>An alarm takes the greatest age of an hour, and keeps its state while nothing is reported. No
 * message rests for more than half an hour, so each hour has the age of every waiting message. A
 * message that is settled must end this, so it reports the age 0 once. The 0 is dated an hour
 * later: in the hour of the last report it would be hidden by the greater age, and the alarm would
 * never see it.
 */
final class Ages {
  /** The period of the alarm. CloudWatch accepts times up to two hours ahead. */
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
   * Reports one message.
   *
   * @param event empty if the message could not be read
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

  /**
   * A message that is settled at its first receive has never been reported, so nothing needs to be
   * ended.
   */
  private void settled(Message message, Optional<Event> event) {
    if (message.receives() > 1) {
      log.waitsNoLonger(message, event, clock.instant().plus(AN_HOUR));
    }
  }
}
