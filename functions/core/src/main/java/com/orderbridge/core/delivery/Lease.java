package com.orderbridge.core.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * The right to work on an order at a target.
 *
 * @param owner names one attempt, and no other
 */
public record Lease(String owner, Instant until) {
  /** Beyond the invocation's own end, for clocks that differ. */
  public static final Duration MARGIN = Duration.ofSeconds(1);

  /** For as long as an invocation can last. */
  public static Lease of(String owner, Instant invocationEnds) {
    return new Lease(owner, invocationEnds.plus(MARGIN));
  }
}
