package com.orderbridge.infra.stage;

import com.orderbridge.core.config.TargetConfig;
import java.time.Duration;

/**
 * The times of a target's queue and function, which must agree: derived here, and nowhere else.
 *
 * @param needed what an invocation takes if every call of every delivery runs into its time-out
 * @param function after which Lambda ends an invocation
 * @param visibility for which SQS hides a message that was received
 * @param maxReceiveCount after which SQS dead-letters a message: a ceiling above what the target's
 *     retry horizon can need
 */
public record DeliveryTimes(
    Duration needed, Duration function, Duration visibility, int maxReceiveCount) {
  /** SQS's maximum, so that even a long weekend in a DLQ leaves days for redriving. */
  public static final Duration RETENTION = Duration.ofDays(14);

  /** Lambda's maximum. */
  static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);

  /** Claim, settle, and giving back. */
  private static final Duration OWN_WORK = Duration.ofSeconds(2);

  /** AWS asks for it, so that throttled invocations do not hand a message out twice. */
  private static final int VISIBILITY_FACTOR = 6;

  public static DeliveryTimes of(TargetConfig target) {
    var timing = target.timing();
    return new DeliveryTimes(
        needed(target),
        timing.function(),
        visibility(timing.function()),
        timing.backoff().maxReceiveCount(timing.retryHorizon()));
  }

  /** How long a message stays hidden from whoever else receives, given its function's time-out. */
  public static Duration visibility(Duration function) {
    return function.multipliedBy(VISIBILITY_FACTOR);
  }

  private static Duration needed(TargetConfig target) {
    var rounds = Math.ceilDiv(target.pace().batchSize(), target.pace().inFlight());
    var calls = (long) rounds * TargetFunction.of(target).calls();
    return target.timing().request().multipliedBy(calls).plus(OWN_WORK);
  }
}
