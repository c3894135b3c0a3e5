package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known last of a delivery.
 *
 * @param code short and stable
 * @param reason for people
 */
public record Last(Instant at, Optional<String> code, Optional<String> reason) {
  /** Of a reason, where a story has too many of them. */
  private static final int SHORT = 60;

  static Last none(Instant at) {
    return new Last(at, Optional.empty(), Optional.empty());
  }

  Last shortened() {
    return new Last(at, code, reason.map(it -> Bounded.cut(it, SHORT)));
  }

  /** Without a reason where there is nothing to say. */
  static Last of(Instant at, String code, String reason) {
    return new Last(at, Optional.of(code), Optional.of(reason).filter(it -> !it.isEmpty()));
  }
}
