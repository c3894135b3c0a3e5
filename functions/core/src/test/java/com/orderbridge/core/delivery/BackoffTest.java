package com.orderbridge.core.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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

  @Test
  void theHorizonIsNeverMetByTheCeiling() {
    var horizon = Duration.ofDays(4);
    var slowest = Duration.ZERO;
    for (int receive = 1; receive <= USUAL.maxReceiveCount(horizon); receive++) {
      slowest = slowest.plus(USUAL.delay(receive, 0));
    }
    assertTrue(slowest.compareTo(horizon.multipliedBy(19).dividedBy(10)) > 0, slowest.toString());
    assertTrue(USUAL.maxReceiveCount(horizon) <= Backoff.MOST_RECEIVES);
  }

  @Test
  void countsInWholeSecondsAsSqsDoes() {
    assertEquals(0, Backoff.wholeSeconds(Duration.ZERO));
    assertEquals(1, Backoff.wholeSeconds(Duration.ofMillis(1)));
    assertEquals(1, Backoff.wholeSeconds(Duration.ofSeconds(1)));
    assertEquals(2, Backoff.wholeSeconds(Duration.ofMillis(1001)));
  }

  @Test
  void tooLongAHorizonIsSeenByItsCeiling() {
    assertTrue(USUAL.maxReceiveCount(Duration.ofDays(30)) > Backoff.MOST_RECEIVES);
  }

  @Test
  void refusesStepsThatShrink() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }
}
