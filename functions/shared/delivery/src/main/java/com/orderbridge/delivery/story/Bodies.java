package com.orderbridge.delivery.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records whether a sender has sent several bodies under one event id. It keeps only digests, which
 * are enough to tell a changed body from a repetition.
 *
 * @param digest the digest of the body that was last worked on; empty in records of the previous
 *     release
 * @param others the digests of other bodies, the last ten
 * @param changes how often an unknown body came
 * @param changedAt when that last happened
 */
public record Bodies(
    Optional<String> digest, List<String> others, int changes, Optional<Instant> changedAt) {
  public static final Bodies NONE = new Bodies(Optional.empty(), List.of(), 0, Optional.empty());

  private static final int MOST = 10;

  public Bodies {
    others = List.copyOf(others.subList(Math.max(0, others.size() - MOST), others.size()));
  }

  /** Returns the state after a delivery has gone on with this body. */
  Bodies goingOnWith(String body, Instant now) {
    if (digest.filter(it -> !it.equals(body)).isEmpty()) {
      return new Bodies(Optional.of(body), others, changes, changedAt);
    }
    return knows(body)
        ? new Bodies(Optional.of(body), with(digest.get()), changes, changedAt)
        : changed(body, with(digest.get()), now);
  }

  /**
   * Returns the state after this body came for a delivery that has ended. Empty if nothing needs to
   * be noted.
   */
  Optional<Bodies> noting(String body, Instant now) {
    return digest.isEmpty() || knows(body)
        ? Optional.empty()
        : Optional.of(changed(digest.get(), with(body), now));
  }

  private boolean knows(String body) {
    return digest.filter(body::equals).isPresent() || others.contains(body);
  }

  private List<String> with(String other) {
    var all = new ArrayList<>(others);
    all.remove(other);
    all.add(other);
    return all;
  }

  private Bodies changed(String digest, List<String> others, Instant now) {
    return new Bodies(Optional.of(digest), others, changes + 1, Optional.of(now));
  }
}
