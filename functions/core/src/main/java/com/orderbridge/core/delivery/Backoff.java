package com.orderbridge.core.delivery;

import java.time.Duration;

/**
 * Equal-jitter exponential back-off by receive count: half of the step is certain, half is chance.
 *
 * @param first the step after the first receive
 * @param longest what the doubling stops at
 */
public record Backoff(Duration first, Duration longest) {
  /** SQS's own maximum of {@code maxReceiveCount}. */
  public static final int MOST_RECEIVES = 1000;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "back-off needs 0 < first <= longest, not " + first + " and " + longest);
    }
  }

  /**
   * How long a message rests after a receive.
   *
   * @param receives how often the message has been received, from 1
   * @param chance from 0 (inclusive) to 1 (exclusive)
   */
  public Duration delay(int receives, double chance) {
    var half = step(receives).dividedBy(2);
    return half.plusNanos((long) (half.toNanos() * chance));
  }

  /** The shortest that {@link #delay} can be, in the whole seconds of which SQS knows. */
  private Duration shortest(int receives) {
    return Duration.ofSeconds(wholeSeconds(step(receives).dividedBy(2)));
  }

  private Duration step(int receives) {
    var doublings = Math.clamp(receives - 1, 0, 40);
    var step = Math.min(longest.toMillis(), saturatingShift(first.toMillis(), doublings));
    return Duration.ofMillis(step);
  }

  private static long saturatingShift(long value, int by) {
    return value > Long.MAX_VALUE >> by ? Long.MAX_VALUE : value << by;
  }

  /** SQS counts visibility in whole seconds; never earlier than asked. */
  public static long wholeSeconds(Duration delay) {
    return delay.plusNanos(999_999_999).toSeconds();
  }

  /** How many receives a delivery can need until {@code horizon} has passed, at the most. */
  public int receivesWithin(Duration horizon) {
    var passed = Duration.ZERO;
    var receives = 1;
    while (passed.compareTo(horizon) < 0 && receives <= MOST_RECEIVES) {
      passed = passed.plus(shortest(receives));
      receives++;
    }
    return receives;
  }

  /** A ceiling that the horizon never meets: twice what it can need. May exceed SQS's maximum. */
  public int maxReceiveCount(Duration horizon) {
    return 2 * receivesWithin(horizon);
  }
}
