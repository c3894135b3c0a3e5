package com.orderbridge.core.time;

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

  /**
   * Nothing rests for longer between two receives, whatever it waits for. What waits is reported
   * only when it is received, and an alarm without news would not know whether it still waits.
   */
  public static final Duration LONGEST_REST = Duration.ofMinutes(30);

  /** The part of {@link #LONGEST_REST} that is chance. */
  private static final int CHANCE_OF_LONGEST = 4;

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

  /**
   * How long a message rests that has to wait for that long: in several parts if one would be too
   * long. These are shortened by chance, so that what began to wait together does not go on so.
   */
  public static Duration rest(Duration wait, double chance) {
    return wait.compareTo(LONGEST_REST) > 0
        ? LONGEST_REST.minusNanos((long) (chanceOfLongest().toNanos() * chance))
        : wait;
  }

  /** The shortest part of a wait that is too long for one. */
  public static Duration shortestPart() {
    return LONGEST_REST.minus(chanceOfLongest());
  }

  private static Duration chanceOfLongest() {
    return LONGEST_REST.dividedBy(CHANCE_OF_LONGEST);
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
    var left = horizon;
    var receives = 1;
    while (left.isPositive() && step(receives).compareTo(longest) < 0) {
      left = left.minus(shortest(receives));
      receives++;
    }
    return receives + (left.isPositive() ? atLongest(receives, left) : 0);
  }

  private int atLongest(int receives, Duration left) {
    var rest = shortest(receives);
    return Math.clamp(left.plus(rest).minusNanos(1).dividedBy(rest), 0, Integer.MAX_VALUE / 2);
  }
}
