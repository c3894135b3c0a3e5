package com.orderbridge.delivery.story;

import com.orderbridge.core.config.DeliveryTimes;
import java.time.Instant;

/**
 * The right to work on an order at a target.
 *
 * @param owner identifies one attempt, and no other
 * @param until when the right ends
 */
public record Lease(String owner, Instant until) {
  /** Makes a lease that lasts as long as the invocation can last. */
  public static Lease of(String owner, Instant invocationEnds) {
    return new Lease(owner, invocationEnds.plus(DeliveryTimes.CLOCKS_DIFFER));
  }
}
