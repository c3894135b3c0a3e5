package com.orderbridge.delivery.story;

import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.Bounded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last known result of a delivery.
 *
 * @param code short and stable
 * @param reason for people
 * @param notBefore when the target wants to be asked again, if SQS cannot hide the message for so
 *     long
 */
public record Last(
    Instant at, Optional<String> code, Optional<String> reason, Optional<Instant> notBefore) {
  /** The target is asked again after this time, whatever it said. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(12);

  /** The number of characters that a reason keeps if a story has too many of them. */
  private static final int SHORT = 60;

  static Last none(Instant at) {
    return new Last(at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Last shortened() {
    return new Last(at, code, reason.map(it -> Bounded.cut(it, SHORT)), notBefore);
  }

  /** Makes a result without a reason if there is nothing to say. */
  static Last of(Instant at, String code, String reason) {
    return of(at, code, reason, Optional.empty());
  }

  /**
   * Makes the result of an attempt. A time that one rest of the message can reach need not be kept.
   */
  static Last of(Instant at, String code, String reason, Optional<Instant> notBefore) {
    return new Last(
        at,
        Optional.of(code),
        Optional.of(reason).filter(it -> !it.isEmpty()),
        notBefore
            .filter(it -> it.isAfter(at.plus(Backoff.LONGEST_REST)))
            .map(it -> earlier(it, at.plus(LONGEST_SILENCE))));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
