package com.orderbridge.signing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a signed time may be from now. A difference of exactly {@code duration} is tolerated; one
 * nanosecond more is not.
 *
 * @param duration longer than zero
 * @param checksFuture whether {@code duration} also limits times in the future. Without this, a
 *     signature that is dated years ahead stays valid for years
 */
public record Tolerance(Duration duration, boolean checksFuture) {
  public Tolerance {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "a tolerance is longer than zero, got " + duration + ": say 300 seconds");
    }
  }

  /**
   * Tolerates the same time in the past and in the future.
   *
   * @throws IllegalArgumentException if the duration is not longer than zero
   */
  public static Tolerance ofBothSides(Duration duration) {
    return new Tolerance(duration, true);
  }

  /**
   * Tolerates any time in the future. Use this only for senders whose clocks are known to run
   * ahead.
   *
   * @throws IllegalArgumentException if the duration is not longer than zero
   */
  public static Tolerance ofThePast(Duration duration) {
    return new Tolerance(duration, false);
  }

  @Nullable Reason problemWith(Instant signedAt, Instant now) {
    if (isExceeded(signedAt, now)) {
      return Reason.TOO_OLD;
    }
    return checksFuture && isExceeded(now, signedAt) ? Reason.IN_THE_FUTURE : null;
  }

  /** Compares seconds and nanoseconds separately, which cannot overflow for any two instants. */
  private boolean isExceeded(Instant from, Instant to) {
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    long nanos = (long) to.getNano() - from.getNano();
    return Duration.ofSeconds(seconds, nanos).compareTo(duration) > 0;
  }
}
