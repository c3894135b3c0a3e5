package com.orderbridge.core.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads durations in the form that people write: {@code 500ms}, {@code 2s}, {@code 16m}, {@code
 * 12h}, {@code 4d}.
 */
final class Durations {
  private Durations() {}

  static Optional<Duration> parse(String text) {
    var digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return Optional.empty();
    }
    return of(Long.parseLong(text.substring(0, digits)), text.substring(digits));
  }

  private static Optional<Duration> of(long number, String unit) {
    return switch (unit) {
      case "ms" -> Optional.of(Duration.ofMillis(number));
      case "s" -> Optional.of(Duration.ofSeconds(number));
      case "m" -> Optional.of(Duration.ofMinutes(number));
      case "h" -> Optional.of(Duration.ofHours(number));
      case "d" -> Optional.of(Duration.ofDays(number));
      default -> Optional.empty();
    };
  }
}
