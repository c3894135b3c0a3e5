package com.orderbridge.delivery.breaker;

import java.time.Instant;
import java.util.Set;

/**
 * What all environments of a function know of their target's health. Every implementation passes
 * {@code BreakerContract}. Thread-safe. A failure of the store is an unchecked exception.
 */
public interface BreakerStore {
  /**
   * The breaker's item.
   *
   * @param failing the subjects whose last attempts, one after the other, found the target
   *     unavailable
   * @param openUntil the time until which the breaker is open. In the past, or {@link Instant#MIN},
   *     if it is not open
   * @param openings how often it has opened in a row, without a success between them; 0 if the
   *     target is well
   * @param probeUntil when the lease ends of the delivery that tries whether the target is back. In
   *     the past, or {@link Instant#MIN}, if there is none
   */
  record Health(Set<String> failing, Instant openUntil, int openings, Instant probeUntil) {
    public static final Health GOOD = new Health(Set.of(), Instant.MIN, 0, Instant.MIN);

    boolean good() {
      return failing.isEmpty() && openings == 0;
    }
  }

  /** Returns what is known now. If nothing was ever written, the target counts as well. */
  Health read();

  /** Adds a subject that found the target unavailable, and returns what is known then. */
  Health failed(String subject);

  /**
   * Opens the breaker, unless it is open already. Ends a probe.
   *
   * @param until the time until which it is open
   * @return whether this environment opened it
   */
  boolean open(Instant now, Instant until);

  /**
   * Claims the probe of a breaker whose time is over. Of several environments that ask, one
   * succeeds.
   *
   * @param until when another environment may probe, if this probe never ends
   * @return whether the probe was granted
   */
  boolean probe(Instant now, Instant until);

  /**
   * Gives back a probe that found nothing out. Does nothing to another environment's probe.
   *
   * @param until the end of the probe, which identifies it
   */
  void probeEnded(Instant until);

  /** Forgets all failures, because the target answers. */
  void healed();
}
