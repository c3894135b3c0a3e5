package com.orderbridge.core.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the forms that senders write a time in. */
final class TimeForms {
  private static final int LONGEST = 64;

  /**
   * The bounds of Unix time in seconds: from 1973 to 2099. A number outside them may be a date
   * without its dashes, or minutes.
   */
  private static final BigDecimal LEAST = BigDecimal.valueOf(100_000_000L);

  private static final BigDecimal MOST = BigDecimal.valueOf(4_102_444_800L);

  /** The most that a zone's clock can be ahead of UTC, and behind it. */
  private static final Duration AHEAD = Duration.ofHours(14);

  private static final Duration BEHIND = Duration.ofHours(12);

  /** Offsets with a colon, without one, or of hours alone. */
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private TimeForms() {}

  static EventTime text(String text) {
    if (text.isEmpty()) {
      return new EventTime.Unsaid();
    }
    if (text.length() > LONGEST) {
      return new EventTime.Unclear();
    }
    return at(text, Instant::parse)
        .or(() -> digits(text))
        .or(() -> dated(spacesOut(text)))
        .or(() -> at(text, it -> instant(it, DateTimeFormatter.RFC_1123_DATE_TIME)))
        .orElseGet(EventTime.Unclear::new);
  }

  private static Optional<EventTime> digits(String text) {
    if (!text.matches("\\d{8,17}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    return text.length() == 8
        ? day(text, DateTimeFormatter.BASIC_ISO_DATE)
        : unix(new BigDecimal(text));
  }

  /** Reads a number of seconds or of milliseconds. */
  static Optional<EventTime> unix(BigDecimal since) {
    var seconds = since.compareTo(MOST) < 0 ? since : since.movePointLeft(3);
    if (seconds.compareTo(LEAST) < 0 || seconds.compareTo(MOST) >= 0) {
      return Optional.empty();
    }
    var millis = seconds.movePointRight(3).longValue();
    return Optional.of(new EventTime.At(Instant.ofEpochMilli(millis)));
  }

  /**
   * Turns {@code 2026-06-01 10:15:00 +0200}, which many languages print, into the form of ISO 8601.
   */
  private static String spacesOut(String text) {
    return text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T")
        .replaceFirst(" ?(UTC|GMT)$", "Z")
        .replaceFirst(" (?=[+-]\\d{2}:?\\d{2}$)", "");
  }

  private static Optional<EventTime> dated(String text) {
    return at(text, it -> instant(it, OFFSET))
        .or(() -> at(text, it -> instant(it, DateTimeFormatter.ISO_ZONED_DATE_TIME)))
        .or(() -> local(text))
        .or(() -> day(text, DateTimeFormatter.ISO_LOCAL_DATE));
  }

  private static Instant instant(String text, DateTimeFormatter format) {
    return ZonedDateTime.parse(text, format).toInstant();
  }

  private static Optional<EventTime> at(String text, Function<String, Instant> parse) {
    return parsed(text, parse).map(EventTime.At::new);
  }

  private static Optional<EventTime> local(String text) {
    return parsed(text, it -> LocalDateTime.parse(it).toInstant(ZoneOffset.UTC))
        .map(it -> within(it, it.plusNanos(1)));
  }

  private static Optional<EventTime> day(String text, DateTimeFormatter format) {
    return parsed(text, it -> LocalDate.parse(it, format).atStartOfDay(ZoneOffset.UTC))
        .map(it -> within(it.toInstant(), it.plusDays(1).toInstant()));
  }

  private static EventTime within(Instant first, Instant last) {
    return new EventTime.Within(first.minus(AHEAD), last.plus(BEHIND));
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
