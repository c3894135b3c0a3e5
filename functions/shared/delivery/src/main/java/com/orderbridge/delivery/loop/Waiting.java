package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.delivery.breaker.Admission;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a delivery that has waited for its place may still begin. Meanwhile the target
 * may have become unusable, or the rest of the invocation may be too short. Nothing here throws or
 * calls the target.
 */
final class Waiting {
  /** A look-up, a write, and one more call: few deliveries need more. */
  private static final int USUAL_CALLS = 3;

  private final TargetConfig config;
  private final LoopPorts parts;
  private final Delays delays;
  private final Patience patience;

  Waiting(TargetConfig config, LoopPorts parts, Delays delays) {
    this.config = config;
    this.parts = parts;
    this.delays = delays;
    this.patience = new Patience(config);
  }

  /**
   * Returns the latest time at which a delivery may begin. Its usual calls must have their time,
   * and at least as much as the first deliveries had.
   */
  Instant latest(Instant firstBegin, Instant end) {
    var latest = end.minus(config.timing().request().multipliedBy(USUAL_CALLS));
    return latest.isBefore(firstBegin) ? firstBegin : latest;
  }

  /**
   * Returns how a delivery is given back, or empty if it may begin. A delivery that will not call
   * the target may always begin.
   */
  Optional<Disposal.GiveBack> giveBack(Message message, Judged.Granted claim, Instant latest) {
    if (claim.over().isPresent()) {
      return Optional.empty();
    }
    var now = parts.clock().instant();
    return switch (still(claim.admission(), now)) {
      case Admission.Stopped(var until) -> Optional.of(delays.notBefore(message, until));
      case Admission.Passes _, Admission.Probes _ -> late(message, now, latest);
    };
  }

  private Admission still(Admission admission, Instant now) {
    return config
        .windows()
        .openUntil(now)
        .<Admission>map(Admission.Stopped::new)
        .orElseGet(() -> parts.breaker().still(admission, now));
  }

  /** A message that SQS would soon move must not use up a receive. */
  private Optional<Disposal.GiveBack> late(Message message, Instant now, Instant latest) {
    return now.isAfter(latest) && !patience.isLastChance(message, now)
        ? Optional.of(Disposal.GiveBack.NOW)
        : Optional.empty();
  }
}
