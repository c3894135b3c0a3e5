package com.orderbridge.core.config;

import com.orderbridge.core.time.Backoff;
import java.time.Duration;

/**
 * The times of a target's queue and function. They must agree, so they are all calculated here and
 * nowhere else.
 *
 * @param function the time after which Lambda ends an invocation
 * @param lease the longest time for which an attempt keeps its order to itself: longer than its
 *     invocation can last, and shorter than SQS hides the message, so that the next receive finds
 *     the order free
 * @param visibility the time for which SQS hides a message that was received
 * @param maxReceiveCount the number of receives after which SQS moves a message to the DLQ: more
 *     than all waiting of an event can need
 */
public record DeliveryTimes(
    Duration function, Duration lease, Duration visibility, int maxReceiveCount) {
  /**
   * SQS's maximum. It leaves days for a redrive even if a message was in a DLQ over a long weekend.
   */
  public static final Duration RETENTION = Duration.ofDays(14);

  /** The largest difference that we expect between the clocks of two machines. */
  public static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

  /** The time to claim, to settle, and to give messages back. */
  private static final Duration OWN_WORK = Duration.ofSeconds(2);

  /** AWS recommends this factor, so that throttled invocations do not hand a message out twice. */
  private static final int VISIBILITY_FACTOR = 6;

  /**
   * Returns the times of one target.
   *
   * @param target the target as configured
   * @param calls the most requests that one delivery makes of it
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

  /**
   * Returns for how long a message stays hidden from other receivers.
   *
   * @param function the time-out of the target's function
   */
  public static Duration visibility(Duration function) {
    return function.multipliedBy(VISIBILITY_FACTOR);
  }

  /**
   * Returns how long an invocation takes if every call of one delivery runs into its time-out. The
   * size of the batch does not matter: deliveries that wait for their turn are given back when time
   * is short.
   *
   * @param target the target as configured
   * @param calls the most requests that one delivery makes of it
   * @return whole seconds
   */
  public static Duration needed(TargetConfig target, int calls) {
    var all = target.timing().request().multipliedBy(calls).plus(OWN_WORK);
    return Duration.ofSeconds(Backoff.wholeSeconds(all));
  }
}
