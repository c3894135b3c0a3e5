package com.orderbridge.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.time.Backoff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnduranceTest {
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Windows NIGHTS =
      new Windows(
          List.of(
              new PlannedWindow(
                  EnumSet.allOf(DayOfWeek.class),
                  LocalTime.of(22, 0),
                  LocalTime.of(6, 0),
                  ZoneOffset.UTC)));

  /** Half of half an hour is the shortest that a rest comes to be. */
  @ParameterizedTest
  @ValueSource(longs = {1, 4, 5, 7, 10})
  void everyHorizonUpToTenDaysHasItsReceivesWithWindowsAndWithout(long days) {
    for (var windows : List.of(Windows.NONE, NIGHTS)) {
      var endurance = Endurance.of(timing(Duration.ofDays(days), LONGEST), windows);
      var shortest = Duration.ofMinutes(15).multipliedBy(endurance.receives());
      assertTrue(endurance.maxReceiveCount() <= Backoff.MOST_RECEIVES, endurance.toString());
      assertTrue(shortest.compareTo(endurance.forPredecessor()) > 0, endurance.toString());
    }
  }

  /** Counted: one, six until 15 minutes are reached, and the rest of eight days by these. */
  @Test
  void countsWhatTwiceTheHorizonNeedsAndSomeForWhatTakesAReceiveWithoutARest() {
    assertEquals(
        774 + 20, Endurance.of(timing(Duration.ofDays(4), LONGEST), Windows.NONE).receives());
    assertEquals(
        774 + 25,
        Endurance.of(timing(Duration.ofDays(4), LONGEST), Windows.NONE).maxReceiveCount());
  }

  /** Thirteen nights of eight hours and two parts of one, in rests of 22 minutes and a half. */
  @Test
  void restsInWindowsComeOnTop() {
    var hour = timing(Duration.ofHours(1), Duration.ofMinutes(5));
    var without = Endurance.of(hour, Windows.NONE).receives();
    assertEquals(
        without + 13 * (2 + 21) + (2 + 16) + (2 + 5), Endurance.of(hour, NIGHTS).receives());
  }

  @Test
  void whatIsMoreThanSqsAllowsIsSeen() {
    assertTrue(receives(Duration.ofDays(11), LONGEST) > Backoff.MOST_RECEIVES);
    assertTrue(receives(Duration.ofDays(4), Duration.ofMinutes(5)) > Backoff.MOST_RECEIVES);
  }

  private static int receives(Duration horizon, Duration longest) {
    return Endurance.of(timing(horizon, longest), Windows.NONE).maxReceiveCount();
  }

  private static Timing timing(Duration horizon, Duration longest) {
    var backoff = new Backoff(Duration.ofSeconds(30), longest);
    var request = Duration.ofSeconds(20);
    return new Timing(request, Duration.ofMinutes(16), horizon, backoff, Optional.empty());
  }
}
