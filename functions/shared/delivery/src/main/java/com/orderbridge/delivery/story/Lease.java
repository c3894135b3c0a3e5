package com.orderbridge.delivery.story;

import com.orderbridge.core.config.DeliveryTimes;
import java.time.Instant;

/**
 * The right to work on an order at a target.
 *
 * @param owner names one attempt, and no other
 */
public record Lease(String owner, Instant until) {
  /** For as long as an invocation can last. */
  public static Lease of(String owner, Instant invocationEnds) {
    return new Lease(owner, invocationEnds.plus(DeliveryTimes.CLOCKS_DIFFER));
  }
}
