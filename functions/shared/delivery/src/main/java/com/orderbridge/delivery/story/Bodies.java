package com.orderbridge.delivery.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a sender has sent several bodies under one event's id. Digests only, so that a changed
 * body is told from a repetition of one that is known.
 *
 * @param digest of the body that was worked on last; empty in records of the release before
 * @param others digests of other bodies, the last ten
 * @param changes how often a body came that was not known
 * @param changedAt when that was last
 */
public record Bodies(
    Optional<String> digest, List<String> others, int changes, Optional<Instant> changedAt) {
  public static final Bodies NONE = new Bodies(Optional.empty(), List.of(), 0, Optional.empty());

  private static final int MOST = 10;

  public Bodies {
    others = List.copyOf(others.subList(Math.max(0, others.size() - MOST), others.size()));
  }

  /** As a delivery goes on with a body. */
  Bodies goingOnWith(String body, Instant now) {
    if (digest.filter(it -> !it.equals(body)).isEmpty()) {
      return new Bodies(Optional.of(body), others, changes, changedAt);
    }
    return knows(body)
        ? new Bodies(Optional.of(body), with(digest.get()), changes, changedAt)
        : changed(body, with(digest.get()), now);
  }

  /** As a body comes for a delivery that is at its end; empty if there is nothing to note. */
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
