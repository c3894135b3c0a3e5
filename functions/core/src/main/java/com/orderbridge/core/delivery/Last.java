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
  static Last none(Instant at) {
    return new Last(at, Optional.empty(), Optional.empty());
  }

  /** Without a reason where there is nothing to say. */
  static Last of(Instant at, String code, String reason) {
    return new Last(at, Optional.of(code), Optional.of(reason).filter(it -> !it.isEmpty()));
  }
}
