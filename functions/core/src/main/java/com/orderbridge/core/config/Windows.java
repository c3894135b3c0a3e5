package com.orderbridge.core.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All planned windows of a target. Those that touch or overlap are one: who waits for the end of
 * one must not wake in the next.
 */
public record Windows(List<PlannedWindow> planned) {
  public static final Windows NONE = new Windows(List.of());

  /** Windows repeat by the week, so what lasts longer than one does not end. */
  private static final Duration LONGEST = Duration.ofDays(8);

  public Windows {
    planned = List.copyOf(planned);
  }

  /** Until when the target is not to be called; empty if it may be called now. */
  public Optional<Instant> openUntil(Instant now) {
    var until = now;
    var end = endIfOpen(now);
    while (end.isPresent() && end.get().isBefore(now.plus(LONGEST))) {
      until = end.get();
      end = endIfOpen(until);
    }
    return Optional.of(end.orElse(until)).filter(now::isBefore);
  }

  private Optional<Instant> endIfOpen(Instant at) {
    return planned.stream()
        .flatMap(it -> it.endIfOpen(at).stream())
        .max(java.util.Comparator.naturalOrder());
  }

  /** Whether they leave no time at all, whatever the week. */
  boolean neverEnd() {
    return openUntil(Instant.EPOCH)
        .filter(it -> !it.isBefore(Instant.EPOCH.plus(LONGEST)))
        .isPresent();
  }
}
