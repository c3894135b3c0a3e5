package com.orderbridge.local.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.config.Windows;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.local.alarms.Alarm.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stage's objective is an hour, and what waits is heard of each half hour. */
class OverdueAlarmTest {
  private static final String TARGET = "business-central";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration REST = Duration.ofMinutes(31);
  private static final Outcome FAILS = new Outcome.Retry("HTTP_500", "x");
  private static final Outcome DOWN = new Unavailable("HTTP_503", "down");
  private static final Outcome WELL = new Outcome.Delivered("1001");

  private final Template template = Template.read();
  private final CloudWatch metrics = new CloudWatch(template);
  private final Alarm alarm = template.alarm(TARGET + "-overdue");

  @Test
  void anOrderThatKeepsFailingIsToldForItsWholeHorizonAndEndsInTheDeadLetterQueue() {
    var days = days(Windows.NONE, Duration.ofDays(99), FAILS).sends("created", "o1");
    days.pass(Days.HORIZON.plus(HOUR));
    assertEquals(List.of("created/o1"), days.deadLetters);
    isBetween(HOUR, HOUR.plus(REST), begin(Days.HORIZON.plus(HOUR.multipliedBy(4))));
    isBetween(Days.HORIZON, Days.HORIZON.plus(HOUR).plus(REST), end());
  }

  @Test
  void aRefundWhoseOrderNeverComesIsTold() {
    var twice = Days.HORIZON.multipliedBy(2);
    var days = days(Windows.NONE, Duration.ZERO, WELL).sends("refunded", "o1");
    days.pass(twice.plus(HOUR));
    assertEquals(List.of("refunded/o1"), days.deadLetters);
    isBetween(HOUR, HOUR.plus(REST), begin(twice.plus(HOUR.multipliedBy(4))));
    isBetween(twice, twice.plus(HOUR).plus(REST), end());
  }

  @Test
  void aTargetThatIsDownForThreeHoursIsToldAndItsEndAsWell() {
    var down = Duration.ofHours(3);
    var days = days(Windows.NONE, down, DOWN);
    for (int order = 0; order < 30; order++) {
      days.sends("created", "o" + order, Duration.ofMinutes(5).multipliedBy(order));
    }
    days.pass(Duration.ofHours(5));
    assertTrue(days.isEmpty());
    isBetween(HOUR, HOUR.plus(REST), begin(Duration.ofHours(8)));
    isBetween(down, down.plus(HOUR.multipliedBy(2)).plus(REST), end());
  }

  @Test
  void whatIsShorterThanTheObjectiveIsNotTold() {
    var days = days(Windows.NONE, Duration.ofMinutes(20), DOWN);
    days.sends("created", "o1").sends("created", "o2").sends("created", "o3");
    days.pass(Duration.ofHours(2));
    assertTrue(days.isEmpty());
    assertEquals(Map.of(), changes(Duration.ofHours(8)));
  }

  /** Orders come in it, and one that failed before it; the last waits for its end alone. */
  @ParameterizedTest
  @ValueSource(longs = {2, 8})
  void aPlannedWindowIsNotTold(long hours) {
    var days = days(fromOneFor(hours), Duration.ofMinutes(70), FAILS);
    for (int order = 0; order < 20; order++) {
      var later = Duration.ofMinutes(50 + order * 3L * hours);
      days.sends("created", "o" + order, later);
    }
    days.pass(Duration.ofHours(2 + hours));
    assertTrue(days.isEmpty());
    assertEquals(Map.of(), changes(Duration.ofHours(hours + 6)));
  }

  @Test
  void whatIsLateBesideAPlannedWindowIsTold() {
    var days = days(fromOneFor(2), Duration.ofDays(99), FAILS);
    days.sends("created", "o1", Duration.ofMinutes(30)).pass(Duration.ofHours(8));
    var due = Duration.ofMinutes(30).plus(HOUR).plus(Duration.ofHours(2));
    isBetween(due, due.plus(REST), begin(Duration.ofHours(8)));
  }

  private static Windows fromOneFor(long hours) {
    var from = LocalTime.of(13, 0);
    var days = EnumSet.allOf(DayOfWeek.class);
    return new Windows(
        List.of(new PlannedWindow(days, from, from.plusHours(hours), ZoneOffset.UTC)));
  }

  /** Its 0 must not hide the other's age. */
  @Test
  void oneThatIsDeliveredDoesNotEndItAsLongAsAnotherWaits() {
    var days =
        new Days(
            metrics,
            TARGET,
            Windows.NONE,
            (event, now) ->
                event.subject().equals("o1") || now.isBefore(after(Duration.ofHours(3)))
                    ? FAILS
                    : WELL);
    days.sends("created", "o1").sends("created", "o2").pass(Duration.ofHours(20));
    isBetween(HOUR, HOUR.plus(REST), begin(Duration.ofHours(20)));
    assertEquals(1, changes(Duration.ofHours(20)).size());
  }

  /** Its 0 is for an hour later: one of the same minute would be hidden, and then be gone. */
  @Test
  void anOrderThatIsReportedInItsLastMinuteEndsIt() {
    var last = after(Duration.ofHours(2));
    put(7200, last);
    put(0, last.plusSeconds(3600));
    assertEquals(
        List.of(State.ALARM, State.OK), List.copyOf(changes(Duration.ofHours(5)).values()));
  }

  /** As long as nothing is received, as from a queue that is paused. */
  @Test
  void aSilenceEndsNothing() {
    put(7200, after(Duration.ofHours(2)));
    assertEquals(List.of(State.ALARM), List.copyOf(changes(Duration.ofDays(2)).values()));
  }

  private void put(double age, Instant at) {
    metrics.put(alarm.metric(), age, at);
  }

  private Days days(Windows windows, Duration until, Outcome meanwhile) {
    return new Days(
        metrics, TARGET, windows, (_, now) -> now.isBefore(after(until)) ? meanwhile : WELL);
  }

  private static Instant after(Duration time) {
    return Days.START.plus(time);
  }

  private Map<Instant, State> changes(Duration until) {
    return alarm.changes(metrics, Days.START, after(until));
  }

  private Map<Instant, State> seen = Map.of();

  private Instant begin(Duration until) {
    seen = changes(until);
    return only(State.ALARM);
  }

  private Instant end() {
    return only(State.OK);
  }

  /** It changes once: an alarm that comes and goes is read by nobody. */
  private Instant only(State state) {
    var times =
        seen.entrySet().stream()
            .filter(it -> it.getValue() == state)
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(1, times.size(), seen.toString());
    return times.getFirst();
  }

  private static void isBetween(Duration earliest, Duration latest, Instant at) {
    var after = Duration.between(Days.START, at);
    assertTrue(after.compareTo(earliest) >= 0, after + " < " + earliest);
    assertTrue(after.compareTo(latest) <= 0, after + " > " + latest);
  }
}
