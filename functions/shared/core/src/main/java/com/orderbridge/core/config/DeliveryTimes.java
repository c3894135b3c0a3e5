package com.orderbridge.core.config;

import com.orderbridge.core.time.Backoff;
import java.time.Duration;

/**
 * The times of a target's queue and function, which must agree: derived here, and nowhere else.
 *
 * @param function after which Lambda ends an invocation
 * @param lease for which an attempt has its order at the most: longer than its invocation can last,
 *     shorter than SQS hides the message, so that the next receive finds it free
 * @param visibility for which SQS hides a message that was received
 * @param maxReceiveCount after which SQS dead-letters a message: a ceiling above what all waiting
 *     of an event can need
 */
public record DeliveryTimes(
    Duration function, Duration lease, Duration visibility, int maxReceiveCount) {
  /** SQS's maximum, so that even a long weekend in a DLQ leaves days for redriving. */
  public static final Duration RETENTION = Duration.ofDays(14);

  /** How far the clocks of two machines may be apart. */
  public static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

  /** Claim, settle, and giving back. */
  private static final Duration OWN_WORK = Duration.ofSeconds(2);

  /** AWS asks for it, so that throttled invocations do not hand a message out twice. */
  private static final int VISIBILITY_FACTOR = 6;

  /**
   * The times of one target.
   *
   * @param calls how many requests one delivery makes of it at the most
   */
  public static DeliveryTimes of(TargetConfig target, int calls) {
    var timing = target.timing();
    var function = timing.function().orElseGet(() -> needed(target, calls));
    return new DeliveryTimes(
        function,
        function.plus(CLOCKS_DIFFER),
        visibility(function),
        Endurance.of(timing, target.windows()).maxReceiveCount());
  }

  /** How long a message stays hidden from whoever else receives, given its function's time-out. */
  public static Duration visibility(Duration function) {
    return function.multipliedBy(VISIBILITY_FACTOR);
  }

  /**
   * What an invocation takes if every call of one delivery runs into its time-out, however large
   * its batch is: those that wait for their turn are given back when time is short.
   */
  public static Duration needed(TargetConfig target, int calls) {
    var all = target.timing().request().multipliedBy(calls).plus(OWN_WORK);
    return Duration.ofSeconds(Backoff.wholeSeconds(all));
  }
}
