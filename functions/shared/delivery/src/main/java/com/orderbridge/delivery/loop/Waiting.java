package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.delivery.breaker.Admission;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a delivery that waited for its place may still begin: the target may have become unusable
 * meanwhile, and the rest of the invocation too short. Nothing here throws or touches the target.
 */
final class Waiting {
  /** A look-up, a write, and one more: few deliveries need others. */
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
   * Until when one may begin: while its usual calls have their time, and at the least as much of it
   * as the first deliveries had.
   */
  Instant latest(Instant firstBegin, Instant end) {
    var latest = end.minus(config.timing().request().multipliedBy(USUAL_CALLS));
    return latest.isBefore(firstBegin) ? firstBegin : latest;
  }

  /**
   * How it is given back instead; empty if it may begin. What ends without asking the target may,
   * however that is.
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

  /** One that SQS would soon move by itself must not be received in vain. */
  private Optional<Disposal.GiveBack> late(Message message, Instant now, Instant latest) {
    return now.isAfter(latest) && !patience.isLastChance(message, now)
        ? Optional.of(Disposal.GiveBack.NOW)
        : Optional.empty();
  }
}
