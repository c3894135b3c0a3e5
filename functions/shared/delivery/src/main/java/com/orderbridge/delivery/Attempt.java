package com.orderbridge.delivery;

import java.time.Instant;

/**
 * One try of a delivery, as the target sees it.
 *
 * @param number 1 for the first attempt
 * @param now when the attempt began
 * @param deadline the time by which every call must have ended
 * @param lookOnlyUntil an earlier write may still take effect until this time. Before it, a target
 *     may look, adopt and repair, but must create nothing. {@link Instant#MIN} if there was no such
 *     write
 * @param past what the order's story says
 */
public record Attempt(int number, Instant now, Instant deadline, Instant lookOnlyUntil, Past past) {
  public Attempt {
    if (number < 1) {
      throw new IllegalArgumentException("attempts count from 1, not " + number);
    }
  }

  /** Makes an attempt for an order of which nothing else is known. */
  public Attempt(int number, Instant now, Instant deadline, Instant lookOnlyUntil) {
    this(number, now, deadline, lookOnlyUntil, Past.NONE);
  }

  /**
   * Tells whether the target may create something. It may not while an earlier write may still take
   * effect.
   */
  public boolean mayCreate() {
    return !now.isBefore(lookOnlyUntil);
  }
}
