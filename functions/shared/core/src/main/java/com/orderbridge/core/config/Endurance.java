package com.orderbridge.core.config;

import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;

/**
 * How long an event may wait in its target's queue, and how often SQS hands it out in that time.
 * Every reason to wait (its own failures, the breaker, a planned window, the event before it) uses
 * this one budget. So no event goes to the DLQ only because it waited.
 *
 * @param inQueue the time after which the event must end: SQS deletes it after 14 days in its queue
 *     and its DLQ together
 * @param forPredecessor the longest time to wait for the event before it, and to be tried at all;
 *     planned windows do not count
 * @param receives the most receives that all waiting of that time can need
 */
public record Endurance(Duration inQueue, Duration forPredecessor, int receives) {
  private static final Duration IN_QUEUE = Duration.ofDays(10);

  /**
   * The receives that follow each other without a rest: after a function died, or while an order
   * was busy.
   */
  private static final int UNRESTED = 20;

  /** The receives that the last attempt and the end of a delivery may need. */
  private static final int ENDING = 5;

  /**
   * Calculates the budget of a target.
   *
   * @param timing the target's times
   * @param windows the target's planned windows
   */
  public static Endurance of(Timing timing, Windows windows) {
    var horizon = timing.retryHorizon();
    var inQueue = longer(horizon, IN_QUEUE);
    var forPredecessor = shorter(horizon.multipliedBy(2), inQueue);
    return new Endurance(
        inQueue, forPredecessor, receives(timing.backoff(), windows, inQueue, forPredecessor));
  }

  /**
   * Counts the receives. Those in windows are added to the others, but the sum stays below what the
   * time in the queue can need.
   */
  private static int receives(
      Backoff backoff, Windows windows, Duration inQueue, Duration forPredecessor) {
    var open = backoff.receivesWithin(forPredecessor) + inWindows(windows);
    return UNRESTED + Math.min(open, backoff.receivesWithin(inQueue));
  }

  private static int inWindows(Windows windows) {
    return windows.inTwoWeeks().stream().mapToInt(Endurance::parts).sum();
  }

  private static int parts(Duration window) {
    return 2 + (int) window.dividedBy(Backoff.shortestPart());
  }

  /**
   * Returns the number of receives after which SQS moves a message to the DLQ by itself. It may be
   * larger than SQS allows.
   */
  public int maxReceiveCount() {
    return receives + ENDING;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
