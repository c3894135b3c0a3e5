package com.orderbridge.core.time;

import java.time.Duration;

/**
 * Exponential back-off with equal jitter, by receive count: half of each step is fixed, the other
 * half is random.
 *
 * @param first the step after the first receive
 * @param longest the largest step, at which the doubling stops
 */
public record Backoff(Duration first, Duration longest) {
  /** SQS's own maximum of {@code maxReceiveCount}. */
  public static final int MOST_RECEIVES = 1000;

  /**
   * The longest rest between two receives, whatever the message waits for. A waiting message is
   * reported only when it is received; with longer rests an alarm could not tell whether it still
   * waits.
   */
  public static final Duration LONGEST_REST = Duration.ofMinutes(30);

  /** The divisor that gives the random part of {@link #LONGEST_REST}. */
  private static final int CHANCE_OF_LONGEST = 4;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "back-off needs 0 < first <= longest, not " + first + " and " + longest);
    }
  }

  /**
   * Returns how long a message rests after a receive.
   *
   * @param receives how often the message has been received, from 1
   * @param chance a random number from 0 (inclusive) to 1 (exclusive)
   */
  public Duration delay(int receives, double chance) {
    var half = step(receives).dividedBy(2);
    return half.plusNanos((long) (half.toNanos() * chance));
  }

  /**
   * Returns the next rest of a message that has to wait for a given time. A long wait is divided
   * into several rests. Each of those is shortened by chance, so that messages that began to wait
   * together do not all come back together.
   *
   * @param wait the time that is left to wait
   * @param chance a random number from 0 (inclusive) to 1 (exclusive)
   */
  public static Duration rest(Duration wait, double chance) {
    return wait.compareTo(LONGEST_REST) > 0
        ? LONGEST_REST.minusNanos((long) (chanceOfLongest().toNanos() * chance))
        : wait;
  }

  /** Returns the shortest rest that {@link #rest} gives to a wait that is too long for one rest. */
  public static Duration shortestPart() {
    return LONGEST_REST.minus(chanceOfLongest());
  }

  private static Duration chanceOfLongest() {
    return LONGEST_REST.dividedBy(CHANCE_OF_LONGEST);
  }

  /** Returns the shortest {@link #delay}, in whole seconds because SQS knows no others. */
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

  /**
   * Rounds a time up to whole seconds, because SQS counts visibility in seconds, and a message must
   * not come back too early.
   */
  public static long wholeSeconds(Duration delay) {
    return delay.plusNanos(999_999_999).toSeconds();
  }

  /** Returns the most receives that a delivery can need until a time has passed. */
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
