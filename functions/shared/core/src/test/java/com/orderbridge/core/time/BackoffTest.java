package com.orderbridge.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final Backoff USUAL = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  @Test
  void doublesFromTheFirstStepToTheLongest() {
    assertEquals(Duration.ofSeconds(15), USUAL.delay(1, 0));
    assertEquals(Duration.ofSeconds(30), USUAL.delay(2, 0));
    assertEquals(Duration.ofMinutes(4), USUAL.delay(5, 0));
    assertEquals(Duration.ofMinutes(15), USUAL.delay(8, 0));
    assertEquals(Duration.ofMinutes(15), USUAL.delay(1_000_000, 0));
  }

  @Test
  void halfOfAStepIsChance() {
    assertEquals(Duration.ofMillis(22_500), USUAL.delay(1, 0.5));
    assertTrue(USUAL.delay(1, 0.999_999).compareTo(Duration.ofSeconds(30)) < 0);
  }

  /** Slower than by its shortest rests it cannot be. */
  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT16S", "PT15M", "PT1H", "P4D", "P10D"})
  void countsTheReceivesThatAHorizonNeeds(Duration horizon) {
    var receives = 1;
    var passed = Duration.ZERO;
    while (passed.compareTo(horizon) < 0) {
      passed = passed.plus(USUAL.delay(receives, 0));
      receives++;
    }
    assertEquals(receives, USUAL.receivesWithin(horizon));
  }

  @Test
  void aLongWaitIsRestedInPartsOfNoMoreThanHalfAnHour() {
    var hours = Duration.ofHours(3);
    assertEquals(Duration.ofMinutes(30), Backoff.rest(hours, 0));
    assertEquals(Duration.ofMinutes(26).plusSeconds(15), Backoff.rest(hours, 0.5));
    assertTrue(Backoff.rest(hours, 0.999_999).compareTo(Backoff.shortestPart()) > 0);
    assertEquals(Duration.ofMinutes(30), Backoff.rest(Duration.ofMinutes(30), 0.5));
  }

  @Test
  void countsInWholeSecondsAsSqsDoes() {
    assertEquals(0, Backoff.wholeSeconds(Duration.ZERO));
    assertEquals(1, Backoff.wholeSeconds(Duration.ofMillis(1)));
    assertEquals(1, Backoff.wholeSeconds(Duration.ofSeconds(1)));
    assertEquals(2, Backoff.wholeSeconds(Duration.ofMillis(1001)));
  }

  @Test
  void refusesStepsThatShrink() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }
}
