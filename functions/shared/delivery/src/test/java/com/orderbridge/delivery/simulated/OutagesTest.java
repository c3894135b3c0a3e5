package com.orderbridge.delivery.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.config.Windows;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.delivery.simulated.ModelErp.Mood;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keeps a target from being used, and for however long, orders wait and are delivered. */
class OutagesTest {
  private static final Duration HORIZON = Duration.ofDays(4);

  /** Ten thousand orders take half a minute: {@code -Dsimulated.orders=10000}. */
  private static final int ORDERS = Integer.getInteger("simulated.orders", 500);

  private static final Mood DOWN = new Mood.Down("HTTP_503", Optional.empty());

  @Test
  void aTwelveHourWindowIsWaitedForWithoutACall() {
    var night =
        new PlannedWindow(
            Set.of(DayOfWeek.SATURDAY), LocalTime.of(12, 0), LocalTime.of(0, 0), ZoneOffset.UTC);
    var world = new World(1, new Windows(List.of(night)), HORIZON);
    for (int hour = 0; hour < 12; hour++) {
      world.send(World.event("created", "o" + hour));
      world.pass(Duration.ofHours(1));
    }
    assertEquals(0, world.erp.calls);
    world.pass(Duration.ofHours(1));
    world.history().everythingIsDelivered();
    assertTrue(world.queue.mostReceives <= 34, "receives: " + world.queue.mostReceives);
    assertTrue(world.queue.longestRest.compareTo(Duration.ofMinutes(30)) <= 0);
    assertFalse(world.erp.firstCall.isBefore(World.START.plus(Duration.ofHours(12))));
  }

  @Test
  void anOutageOfTwoDaysLosesNothingAndDeadLettersNothing() {
    var world = new World(2);
    var back = World.START.plus(Duration.ofDays(2));
    world.erp.mood = _ -> world.time.instant().isBefore(back) ? DOWN : ModelErp.WELL;
    world.orders(ORDERS);
    world.pass(Duration.ofDays(2));
    assertEquals(ORDERS, world.queue.waiting().size());
    assertTrue(world.erp.calls < 200, world.erp.calls + " calls of a target that is down");
    assertEquals(1, world.told.size(), world.told.toString());
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
    assertEquals(1, world.told.size(), world.told.toString());
  }

  @Test
  void wrongCredentialsForADayStopTheTargetAndRejectNothing() {
    var world = new World(3);
    var mended = World.START.plus(Duration.ofDays(1));
    var wrong = new Mood.Down(Unavailable.CREDENTIALS, Optional.empty());
    world.erp.mood = _ -> world.time.instant().isBefore(mended) ? wrong : ModelErp.WELL;
    world.orders(500);
    world.pass(Duration.ofDays(1));
    assertTrue(world.erp.calls < 100, world.erp.calls + " calls with wrong credentials");
    assertEquals(List.of("Order Bridge: erp is unavailable (CREDENTIALS)"), world.told);
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7200", "Sat, 21 Nov 2026 14:00:00 GMT"})
  void retryAfterIsKeptWhetherASecondsOrADate(String header) {
    var world = new World(4);
    var notBefore = RetryAfter.read(Optional.of(header), World.START).orElseThrow();
    assertEquals(World.START.plus(Duration.ofHours(2)), notBefore);
    world.erp.mood =
        _ ->
            world.time.instant().isBefore(notBefore)
                ? new Mood.TooManyRequests(notBefore)
                : ModelErp.WELL;
    world.orders(20);
    world.pass(Duration.ofHours(2).minusSeconds(1));
    assertEquals(20, world.erp.calls, "each was tried once");
    world.pass(Duration.ofMinutes(10));
    world.history().everythingIsDelivered();
  }

  @Test
  void anOutageThatNamesItsEndIsNotTriedBefore() {
    var world = new World(5);
    var back = World.START.plus(Duration.ofHours(11));
    world.erp.mood =
        _ ->
            world.time.instant().isBefore(back)
                ? new Mood.Down("HTTP_503", Optional.of(back))
                : ModelErp.WELL;
    world.orders(100);
    world.pass(Duration.ofHours(11).minusSeconds(1));
    assertTrue(
        world.erp.calls <= 7, "three open it, four environments hear of it: " + world.erp.calls);
    world.pass(Duration.ofHours(1));
    world.history().everythingIsDelivered();
  }

  @Test
  void whatNeverSucceedsEndsAfterItsHorizonWithAReasonAndIsDeliveredWhenRedriven() {
    var world = new World(6);
    world.erp.mood = _ -> new Mood.FailsToLook();
    world.orders(50);
    world.pass(HORIZON.minusSeconds(1));
    assertEquals(50, world.queue.waiting().size(), "none is given up before");
    world.pass(Duration.ofHours(1));
    assertEquals(50, world.queue.deadLetters().size());
    assertEquals(50, world.told.stream().filter(it -> it.endsWith("EXHAUSTED")).count());
    world.redrive();
    world.pass(Duration.ofHours(1));
    world.erp.mood = _ -> ModelErp.WELL;
    world.pass(Duration.ofHours(1));
    world.history().everythingIsDelivered();
  }

  /**
   * Otherwise SQS would move them without a reason after twice the receives of the horizon, or
   * forget them.
   */
  @ParameterizedTest
  @ValueSource(ints = {9, 12, 20})
  void anOutageLongerThanTheHorizonEndsInTheDeadLetterQueueWithAReason(int days) {
    var world = new World(7);
    world.erp.mood = _ -> DOWN;
    world.orders(100);
    world.pass(Duration.ofDays(days));
    world.history().nothingIsLostOrDoubled();
    var exhausted = world.told.stream().filter(it -> it.endsWith("EXHAUSTED")).count();
    assertEquals(world.queue.deadLetters().size(), exhausted, "moved without a reason");
    world.erp.mood = _ -> ModelErp.WELL;
    world.redrive();
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
  }

  /** An order's horizon starts with its first attempt, which the outage delayed. */
  @Test
  void whoWaitsForAnOrderIsNotGivenUpBeforeTheOrderIs() {
    var world = new World(10);
    var back = World.START.plus(HORIZON).plus(Duration.ofDays(1));
    world.erp.mood = _ -> world.time.instant().isBefore(back) ? DOWN : ModelErp.WELL;
    world.orders(3);
    for (int i = 3; i < 400; i++) {
      world.send(World.event("refunded", "o" + i));
      world.send(World.event("created", "o" + i));
    }
    world.pass(HORIZON.plus(Duration.ofDays(1)));
    world.pass(Duration.ofHours(2));
    var refunds = world.queue.deadLetters().stream().filter(it -> it.contains("refunded")).count();
    assertEquals(0, refunds);
    assertTrue(world.erp.effects().size() > 400, world.erp.effects().size() + " delivered");
    world.redrive();
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
  }

  @Test
  void aPausedQueueIsTriedAfterwardsHoweverLongItWas() {
    var world = new World(8);
    world.pausedFor(Duration.ofDays(11));
    world.orders(100);
    world.erp.mood = _ -> new Mood.FailsToLook();
    world.pass(Duration.ofDays(11).plusMinutes(1));
    assertEquals(100, world.erp.calls, "each was tried");
    world.pass(Duration.ofDays(1));
    assertEquals(100, world.queue.deadLetters().size(), "SQS would forget them two days later");
    world.history().nothingIsLostOrDoubled();
  }

  @Test
  void aRetryOfOneOrderHindersNoOther() {
    var world = new World(9);
    world.erp.mood = event -> event.subject().equals("o3") ? new Mood.FailsToLook() : ModelErp.WELL;
    world.orders(200);
    world.pass(Duration.ofMinutes(1));
    assertEquals(199, world.erp.effects().size());
  }
}
