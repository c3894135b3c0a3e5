package com.orderbridge.core.config;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All planned windows of a target. Windows that touch or overlap count as one, because whoever
 * waits for the end of one must not wake up in the next.
 */
public record Windows(List<PlannedWindow> planned) {
  public static final Windows NONE = new Windows(List.of());

  /** Windows repeat every week. So what lasts longer than a week never ends. */
  private static final Duration LONGEST = Duration.ofDays(8);

  /** The beginning of a week in which no clock changes. */
  private static final Instant A_MONDAY = Instant.parse("2026-01-12T00:00:00Z");

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public Windows {
    planned = List.copyOf(planned);
  }

  /** Returns until when the target must not be called; empty if it may be called now. */
  public Optional<Instant> openUntil(Instant now) {
    var until = now;
    var end = endIfOpen(now);
    while (end.isPresent() && end.get().isBefore(now.plus(LONGEST))) {
      until = end.get();
      end = endIfOpen(until);
    }
    return Optional.of(end.orElse(until)).filter(now::isBefore);
  }

  /**
   * Returns how much of the time between two instants is in windows. Time in two windows is counted
   * once.
   */
  public Duration within(Instant from, Instant to) {
    return lengths(from, to).stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns the pieces whose sum {@link #within} returns. */
  private List<Duration> lengths(Instant from, Instant to) {
    var lengths = new ArrayList<Duration>();
    var passed = from;
    for (var span : spans(from, to)) {
      var begin = span.begin().isAfter(passed) ? span.begin() : passed;
      var end = span.end().isBefore(to) ? span.end() : to;
      if (begin.isBefore(end)) {
        lengths.add(Duration.between(begin, end));
        passed = end;
      }
    }
    return lengths;
  }

  /** Returns the length of each opening within two weeks. */
  List<Duration> inTwoWeeks() {
    return lengths(A_MONDAY, A_MONDAY.plus(WEEK.multipliedBy(2)));
  }

  private List<PlannedWindow.Span> spans(Instant from, Instant to) {
    return planned.stream()
        .flatMap(it -> it.spans(from, to))
        .sorted(Comparator.comparing(PlannedWindow.Span::begin))
        .toList();
  }

  private Optional<Instant> endIfOpen(Instant at) {
    return planned.stream().flatMap(it -> it.endIfOpen(at).stream()).max(Comparator.naturalOrder());
  }

  /**
   * Returns the length of the longest window. Windows that touch or overlap count as one. The
   * result is exact to the minute.
   */
  public Duration longest() {
    var longest = Duration.ZERO;
    for (var at = A_MONDAY; at.isBefore(A_MONDAY.plus(WEEK)); at = at.plus(MINUTE)) {
      var left = Duration.between(at, openUntil(at).orElse(at));
      longest = left.compareTo(longest) > 0 ? left : longest;
    }
    return longest;
  }

  /** Tells whether the windows leave no time at all in any week. */
  boolean neverEnd() {
    return openUntil(Instant.EPOCH)
        .filter(it -> !it.isBefore(Instant.EPOCH.plus(LONGEST)))
        .isPresent();
  }
}
