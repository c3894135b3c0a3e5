package com.orderbridge.core.config;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A time at which a target is not to be called, week after week.
 *
 * <p>A clock that is put forward skips the times between, and they count as the first that there is
 * after them; of a time that comes twice, a window begins at the first and ends at the second.
 *
 * @param days on which it begins
 * @param to on the same day if that is later than {@code from}, else on the next: a window from
 *     00:00 to 00:00 is a whole day
 */
public record PlannedWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId timeZone) {
  public PlannedWindow {
    days = Set.copyOf(days);
  }

  /** When the window that is open at that time ends; empty if none is. */
  Optional<Instant> endIfOpen(Instant now) {
    var today = now.atZone(timeZone).toLocalDate();
    return endIfOpen(today, now).or(() -> endIfOpen(today.minusDays(1), now));
  }

  private Optional<Instant> endIfOpen(LocalDate day, Instant now) {
    if (!days.contains(day.getDayOfWeek()) || now.isBefore(begin(day))) {
      return Optional.empty();
    }
    return Optional.of(end(day)).filter(now::isBefore);
  }

  /** From when to when it is open. */
  record Span(Instant begin, Instant end) {}

  /** Every time that it opens between the two; the first may have begun before. */
  Stream<Span> spans(Instant from, Instant to) {
    var first = from.atZone(timeZone).toLocalDate().minusDays(1);
    var last = to.atZone(timeZone).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .filter(it -> days.contains(it.getDayOfWeek()))
        .map(it -> new Span(begin(it), end(it)));
  }

  private Instant begin(LocalDate day) {
    return day.atTime(from).atZone(timeZone).toInstant();
  }

  private Instant end(LocalDate day) {
    var last = to.isAfter(from) ? day : day.plusDays(1);
    return last.atTime(to).atZone(timeZone).withLaterOffsetAtOverlap().toInstant();
  }
}
