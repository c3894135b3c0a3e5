package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.config.Windows;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.DeliveryRecord;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant SENT = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration DAYS = Duration.ofDays(4);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private static final int LAST = LoopFixture.LAST_CHANCE;

  private final Patience patience = patience(DAYS);

  @Test
  void endsWithTheHorizonAfterTheFirstAttempt() {
    var since = SENT.plus(Duration.ofDays(2));
    assertFalse(patience.isOver(tried(since), message(9), since.plus(DAYS)));
    assertTrue(patience.isOver(tried(since), message(9), since.plus(DAYS).plus(MOMENT)));
  }

  @Test
  void whatWaitsForAnotherEndsWithTwiceTheHorizonAfterItWasSent() {
    var twice = SENT.plus(DAYS.multipliedBy(2));
    assertFalse(patience.hasWaitedTooLong(message(9), twice));
    assertTrue(patience.hasWaitedTooLong(message(9), twice.plus(MOMENT)));
  }

  @Test
  void endsBeforeSqsWouldMoveTheMessage() {
    assertFalse(patience.isLastChance(message(LAST - 1), SENT));
    assertTrue(patience.isLastChance(message(LAST), SENT));
    assertTrue(patience.isOver(tried(SENT), message(LAST), SENT));
    assertTrue(patience.hasWaitedTooLong(message(LAST), SENT));
  }

  @Test
  void endsBeforeSqsWouldForgetTheMessage() {
    var tenDays = SENT.plus(Duration.ofDays(10));
    assertFalse(patience.isLastChance(message(9), tenDays));
    assertTrue(patience.isLastChance(message(9), tenDays.plus(MOMENT)));
  }

  @Test
  void aLongerHorizonIsKept() {
    var twelveDays = Duration.ofDays(12);
    assertFalse(patience(twelveDays).isLastChance(message(9), SENT.plus(twelveDays)));
    assertTrue(patience(twelveDays).isLastChance(message(9), SENT.plus(twelveDays).plus(MOMENT)));
  }

  @Test
  void whatWasNeverTriedIsTriedOnce() {
    var fresh = DeliveryRecord.fresh("order.created", SENT);
    assertFalse(patience.isOver(fresh, message(LAST), SENT));
  }

  /** The target is closed for six hours of each day, so eighteen hours of age take a whole day. */
  @Test
  void plannedWindowsAgeNothing() {
    var mornings =
        new PlannedWindow(
            EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.of(6, 0), ZoneOffset.UTC);
    var open = patience(Duration.ofHours(18), new Windows(List.of(mornings)));
    var nextNoon = SENT.plus(Duration.ofDays(1));
    assertEquals(Duration.ofHours(18), open.waited(message(9), nextNoon));
    assertFalse(open.isOver(tried(SENT), message(9), nextNoon));
    assertTrue(open.isOver(tried(SENT), message(9), nextNoon.plus(MOMENT)));
    var third = SENT.plus(Duration.ofDays(2));
    assertFalse(open.hasWaitedTooLong(message(9), third));
    assertTrue(open.hasWaitedTooLong(message(9), third.plus(MOMENT)));
  }

  private static Patience patience(Duration horizon) {
    return patience(horizon, Windows.NONE);
  }

  private static Patience patience(Duration horizon, Windows windows) {
    var request = Duration.ofSeconds(20);
    var timing =
        new Timing(request, LoopFixture.SETTLES, horizon, LoopFixture.BACKOFF, Optional.empty());
    return new Patience(timing, windows);
  }

  private static DeliveryRecord tried(Instant since) {
    return DeliveryRecord.fresh("order.created", since)
        .after(new Outcome.Retry("HTTP_500", "x"), "m1", since);
  }

  private static Message message(int receives) {
    return new Message("m1", "m1", "{}", receives, SENT, Optional.empty());
  }
}
