package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record keeps beside how its delivery stands.
 *
 * @param pendingSince when an attempt first found that the sender has not decided: people are told
 *     then, and not again
 * @param rounds that ended in the DLQ before it was redriven, the last ten, the oldest first
 */
public record Kept(Optional<Instant> pendingSince, List<Round> rounds) {
  public static final Kept NOTHING = new Kept(Optional.empty(), List.of());

  private static final int MOST_ROUNDS = 10;

  public Kept {
    rounds = List.copyOf(rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size()));
  }

  Kept pending(Instant now) {
    return pendingSince.isPresent() ? this : new Kept(Optional.of(now), rounds);
  }

  /** What a delivery that begins anew still has of it. */
  Kept anew() {
    return new Kept(Optional.empty(), rounds);
  }

  /** The same after a round that ended in the DLQ. */
  Kept after(Round round) {
    var all = new ArrayList<>(rounds);
    all.add(round);
    return new Kept(Optional.empty(), all);
  }
}
