package com.orderbridge.adapters.delivery;

import java.time.Instant;
import java.util.Set;

/** What all environments of a function know together of their target's health. Thread-safe. */
public interface BreakerStore {
  /**
   * The breaker's item.
   *
   * @param failing subjects whose last attempts met an unavailable target, one after the other
   * @param openUntil in the past, or {@link Instant#MIN}, if the breaker is closed
   * @param openings in a row, without a success between them
   */
  record Health(Set<String> failing, Instant openUntil, int openings) {
    public static final Health GOOD = new Health(Set.of(), Instant.MIN, 0);

    boolean good() {
      return failing.isEmpty() && openings == 0;
    }
  }

  Health read();

  /** Adds a failing subject, and returns what is known then. */
  Health failed(String subject);

  /** Opens the breaker, unless another environment was faster. Returns whether this one did. */
  boolean open(Instant now, Instant until);

  /** Forgets everything: the target answers. */
  void healed();
}
