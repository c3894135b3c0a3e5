package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a record keeps beside how its delivery stands.
 *
 * @param pendingSince when an attempt first found that the sender has not decided: people are told
 *     then, and not again
 */
public record Kept(Optional<Instant> pendingSince) {
  public static final Kept NOTHING = new Kept(Optional.empty());

  Kept pending(Instant now) {
    return pendingSince.isPresent() ? this : new Kept(Optional.of(now));
  }

  /** What a delivery that begins anew still has of it. */
  Kept anew() {
    return NOTHING;
  }
}
