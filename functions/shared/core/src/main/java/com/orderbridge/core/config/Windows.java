package com.orderbridge.core.config;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All planned windows of a target. Those that touch or overlap are one: who waits for the end of
 * one must not wake in the next.
 */
public record Windows(List<PlannedWindow> planned) {
  public static final Windows NONE = new Windows(List.of());

  /** Windows repeat by the week, so what lasts longer than one does not end. */
  private static final Duration LONGEST = Duration.ofDays(8);

  /** In a week without a change of clocks. */
  private static final Instant A_MONDAY = Instant.parse("2026-01-12T00:00:00Z");

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public Windows {
    planned = List.copyOf(planned);
  }

  /** Until when the target is not to be called; empty if it may be called now. */
  public Optional<Instant> openUntil(Instant now) {
    var until = now;
    var end = endIfOpen(now);
    while (end.isPresent() && end.get().isBefore(now.plus(LONGEST))) {
      until = end.get();
      end = endIfOpen(until);
    }
    return Optional.of(end.orElse(until)).filter(now::isBefore);
  }

  /** How much of the time between is planned, times in two windows counted once. */
  public Duration within(Instant from, Instant to) {
    return lengths(from, to).stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** The same, piece by piece. */
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

  /** How long each is that comes in two weeks. */
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

  /** How long the longest of them is, those that touch or overlap taken together. */
  public Duration longest() {
    var longest = Duration.ZERO;
    for (var at = A_MONDAY; at.isBefore(A_MONDAY.plus(WEEK)); at = at.plus(MINUTE)) {
      var left = Duration.between(at, openUntil(at).orElse(at));
      longest = left.compareTo(longest) > 0 ? left : longest;
    }
    return longest;
  }

  /** Whether they leave no time at all, whatever the week. */
  boolean neverEnd() {
    return openUntil(Instant.EPOCH)
        .filter(it -> !it.isBefore(Instant.EPOCH.plus(LONGEST)))
        .isPresent();
  }
}
