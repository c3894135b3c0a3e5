package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Bounded;
import java.time.Instant;

/**
 * How a delivery ended before it was redriven.
 *
 * @param attempts the attempts that were made in this round
 * @param at when it was rejected
 */
public record Round(int attempts, Instant at, String code, String reason) {
  private static final int LONGEST_REASON = 200;

  public Round {
    reason = Bounded.cut(reason, LONGEST_REASON);
  }

  static Round of(DeliveryRecord rejected) {
    return new Round(
        rejected.attempts(),
        rejected.at(),
        rejected.code().orElse(""),
        rejected.reason().orElse(""));
  }
}
