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
 * A time of the week at which a target must not be called. It repeats every week.
 *
 * <p>When clocks are put forward, the times that are skipped count as the first time after them.
 * When clocks are put back and a time comes twice, a window begins at the first one and ends at the
 * second one.
 *
 * @param days the days on which it begins
 * @param from the time of day at which it begins
 * @param to the time at which it ends: on the same day if it is later than {@code from}, else on
 *     the next day. So a window from 00:00 to 00:00 is a whole day
 * @param timeZone the zone of both times
 */
public record PlannedWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId timeZone) {
  public PlannedWindow {
    days = Set.copyOf(days);
  }

  /** Returns when the window that is open at that time ends; empty if none is open. */
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

  /** One opening of a window: {@code begin} belongs to it, {@code end} does not. */
  record Span(Instant begin, Instant end) {}

  /**
   * Returns every opening between the two instants. The first may have begun or ended before, and
   * the last may begin later.
   */
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
