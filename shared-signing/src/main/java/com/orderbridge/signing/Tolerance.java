package com.orderbridge.signing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a signed time may be from now. A difference of exactly {@code duration} is tolerated, one
 * nanosecond more is not.
 *
 * @param duration longer than zero
 * @param checksFuture whether times ahead of now are held to the same duration; without it a
 *     signature dated years ahead stays good for years
 */
public record Tolerance(Duration duration, boolean checksFuture) {
  public Tolerance {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "a tolerance is longer than zero, got " + duration + ": say 300 seconds");
    }
  }

  /** As far behind now as ahead of it. */
  public static Tolerance ofBothSides(Duration duration) {
    return new Tolerance(duration, true);
  }

  /** Behind now only: for senders whose clocks are known to run ahead. */
  public static Tolerance ofThePast(Duration duration) {
    return new Tolerance(duration, false);
  }

  @Nullable Reason problemWith(Instant signedAt, Instant now) {
    if (isExceeded(signedAt, now)) {
      return Reason.TOO_OLD;
    }
    return checksFuture && isExceeded(now, signedAt) ? Reason.IN_THE_FUTURE : null;
  }

  /** In seconds and nanoseconds apart, which cannot overflow for any two instants. */
  private boolean isExceeded(Instant from, Instant to) {
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    long nanos = (long) to.getNano() - from.getNano();
    return Duration.ofSeconds(seconds, nanos).compareTo(duration) > 0;
  }
}
