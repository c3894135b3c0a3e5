package com.orderbridge.core.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds or an HTTP date (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private static final long LONGEST_SECONDS = 12 * 3600;

  private RetryAfter() {}

  /**
   * Returns the instant that the header names, but at most 12 hours after {@code now}: SQS hides a
   * message for no longer.
   *
   * @return empty if the header is missing, or is neither seconds nor a date
   */
  public static Optional<Instant> read(Optional<String> header, Instant now) {
    return header.map(String::trim).flatMap(it -> it.isEmpty() ? Optional.empty() : at(it, now));
  }

  private static Optional<Instant> at(String header, Instant now) {
    var parsed = isDigits(header) ? Optional.of(inSeconds(header, now)) : date(header);
    return parsed.map(it -> min(it, now.plusSeconds(LONGEST_SECONDS)));
  }

  private static boolean isDigits(String header) {
    return header.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  private static Instant inSeconds(String digits, Instant now) {
    var seconds = digits.length() > 9 ? LONGEST_SECONDS : Long.parseLong(digits);
    return now.plusSeconds(Math.min(seconds, LONGEST_SECONDS));
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
