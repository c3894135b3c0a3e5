package com.orderbridge.delivery.breaker;

import java.time.Instant;
import java.util.Set;

/**
 * What all environments of a function know together of their target's health. An implementation
 * passes {@code BreakerContract}. Thread-safe.
 */
public interface BreakerStore {
  /**
   * The breaker's item.
   *
   * @param failing subjects whose last attempts met an unavailable target, one after the other
   * @param openUntil in the past, or {@link Instant#MIN}, if the breaker is not open
   * @param openings in a row, without a success between them
   * @param probeUntil when the lease of the delivery ends that tries whether the target is back; in
   *     the past, or {@link Instant#MIN}, if none does
   */
  record Health(Set<String> failing, Instant openUntil, int openings, Instant probeUntil) {
    public static final Health GOOD = new Health(Set.of(), Instant.MIN, 0, Instant.MIN);

    boolean good() {
      return failing.isEmpty() && openings == 0;
    }
  }

  Health read();

  /** Adds a failing subject, and returns what is known then. */
  Health failed(String subject);

  /** Opens the breaker, unless it is open. Returns whether this environment did; ends a probe. */
  boolean open(Instant now, Instant until);

  /**
   * Claims the probe of a breaker whose time is over; one of many succeeds.
   *
   * @param until when another may probe, should this one never end
   */
  boolean probe(Instant now, Instant until);

  /** Gives back a probe that found nothing out; without effect on another's. */
  void probeEnded(Instant until);

  /** Forgets everything: the target answers. */
  void healed();
}
