package com.orderbridge.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  /** 2026-11-21 is a Saturday; Berlin is one hour ahead of UTC then. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-21T20:59:59.999Z,",
    "2026-11-21T21:00:00Z, 2026-11-22T01:00:00Z",
    "2026-11-22T00:59:59.999Z, 2026-11-22T01:00:00Z",
    "2026-11-22T01:00:00Z,",
    "2026-11-22T21:00:00Z, 2026-11-23T01:00:00Z",
    "2026-11-23T00:30:00Z, 2026-11-23T01:00:00Z",
    "2026-11-23T21:00:00Z,",
    "2026-11-25T23:00:00Z,"
  })
  void isOpenFromItsBeginToItsEndOverMidnightOnItsDays(Instant now, Instant until) {
    var weekend = window(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "22:00", "02:00");
    assertEquals(Optional.ofNullable(until), windows(weekend).openUntil(now));
  }

  /** On 2026-03-29 Berlin goes from 02:00 (01:00Z) to 03:00 at once. */
  @ParameterizedTest
  @CsvSource({
    "01:30, 02:30, 2026-03-29T00:29:59Z,",
    "01:30, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
    "02:30, 04:00, 2026-03-29T01:29:59Z,",
    "02:30, 04:00, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
    "02:15, 02:45, 2026-03-29T01:15:00Z, 2026-03-29T01:45:00Z",
    "22:00, 04:00, 2026-03-28T21:00:00Z, 2026-03-29T02:00:00Z"
  })
  void aTimeThatIsSkippedCountsAsTheOneAfterTheGap(
      LocalTime from, LocalTime to, Instant now, Instant until) {
    var window = new PlannedWindow(DAILY, from, to, BERLIN);
    assertEquals(Optional.ofNullable(until), windows(window).openUntil(now));
  }

  /** On 2026-10-25 Berlin goes from 03:00 (01:00Z) back to 02:00. */
  @ParameterizedTest
  @CsvSource({
    "02:30, 04:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
    "22:00, 02:30, 2026-10-24T20:00:00Z, 2026-10-25T01:30:00Z",
    "22:00, 02:30, 2026-10-25T01:29:59Z, 2026-10-25T01:30:00Z",
    "02:15, 02:45, 2026-10-25T00:15:00Z, 2026-10-25T01:45:00Z"
  })
  void aTimeThatComesTwiceBeginsAtTheFirstAndEndsAtTheSecond(
      LocalTime from, LocalTime to, Instant now, Instant until) {
    var window = new PlannedWindow(DAILY, from, to, BERLIN);
    assertEquals(Optional.of(until), windows(window).openUntil(now));
  }

  @Test
  void windowsThatTouchOrOverlapAreOne() {
    var saturday = window(Set.of(DayOfWeek.SATURDAY), "00:00", "00:00");
    var sunday = window(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00");
    var early = window(DAILY, "23:30", "01:00");
    var all = windows(early, sunday, saturday);
    var monday = Instant.parse("2026-11-23T00:00:00Z");
    assertEquals(Optional.of(monday), all.openUntil(Instant.parse("2026-11-20T22:30:00Z")));
    assertEquals(Optional.of(monday), all.openUntil(Instant.parse("2026-11-22T22:59:59Z")));
  }

  @Test
  void windowsThatLeaveNoTimeAreSeen() {
    assertTrue(windows(window(DAILY, "00:00", "00:00")).neverEnd());
    assertTrue(
        windows(window(DAILY, "00:00", "13:00"), window(DAILY, "12:00", "00:00")).neverEnd());
    assertFalse(windows(window(DAILY, "00:01", "00:00")).neverEnd());
    assertFalse(Windows.NONE.neverEnd());
  }

  /** From Friday noon to Monday noon, whatever overlaps counted once. */
  @Test
  void saysHowMuchOfATimeIsPlanned() {
    var saturday = window(Set.of(DayOfWeek.SATURDAY), "10:00", "12:00");
    var overlapping = window(Set.of(DayOfWeek.SATURDAY), "11:00", "13:00");
    var night = window(DAILY, "23:00", "01:00");
    var from = Instant.parse("2026-11-20T11:00:00Z");
    var to = Instant.parse("2026-11-23T11:00:00Z");
    var all = windows(saturday, night, overlapping);
    assertEquals(Duration.ofHours(9), all.within(from, to));
    assertEquals(Duration.ZERO, Windows.NONE.within(from, to));
  }

  @Test
  void ofAWindowThatIsOpenAtAnEndOnlyTheTimeBetweenCounts() {
    var night = windows(window(DAILY, "22:00", "02:00"));
    var before = Instant.parse("2026-11-21T23:30:00Z");
    var after = Instant.parse("2026-11-22T21:15:00Z");
    assertEquals(Duration.ofMinutes(105), night.within(before, after));
    assertEquals(Duration.ofMinutes(10), night.within(before, before.plusSeconds(600)));
  }

  @Test
  void withoutWindowsATargetMayAlwaysBeCalled() {
    assertEquals(Optional.empty(), Windows.NONE.openUntil(Instant.EPOCH));
  }

  private static Windows windows(PlannedWindow... planned) {
    return new Windows(List.of(planned));
  }

  private static PlannedWindow window(Set<DayOfWeek> days, String from, String to) {
    return new PlannedWindow(days, LocalTime.parse(from), LocalTime.parse(to), BERLIN);
  }
}
