package com.orderbridge.delivery.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record keeps in addition to the state of its delivery.
 *
 * @param pendingSince when an attempt first found that the sender has not decided. People are told
 *     then, and not again
 * @param bodies the bodies that the sender has sent
 * @param rounds the last ten rounds that ended in the DLQ before a redrive, the oldest first
 */
public record Kept(Optional<Instant> pendingSince, Bodies bodies, List<Round> rounds) {
  public static final Kept NOTHING = new Kept(Optional.empty(), Bodies.NONE, List.of());

  private static final int MOST_ROUNDS = 10;

  public Kept {
    rounds = List.copyOf(rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size()));
  }

  Kept pending(Instant now) {
    return pendingSince.isPresent() ? this : new Kept(Optional.of(now), bodies, rounds);
  }

  Kept with(Bodies changed) {
    return new Kept(pendingSince, changed, rounds);
  }

  /** Returns what a delivery that begins anew keeps. */
  Kept anew() {
    return new Kept(Optional.empty(), bodies, rounds);
  }

  Kept shortened() {
    return new Kept(pendingSince, bodies, List.of());
  }

  /** Returns this with another round that ended in the DLQ. */
  Kept after(Round round) {
    var all = new ArrayList<>(rounds);
    all.add(round);
    return new Kept(Optional.empty(), bodies, all);
  }
}
