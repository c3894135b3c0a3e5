package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Outcome REJECTED =
      new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG);

  private final LoopFixture bench = new LoopFixture();
  private final Outage outage = new Outage(bench);

  @Test
  void opensAfterThreeOrdersInARowMetAnUnavailableTarget() {
    outage.meets("o1");
    outage.meets("o2");
    assertEquals(2, bench.seen.size());
    outage.meets("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(3, bench.seen.size(), "the target was called while the breaker was open");
    assertEquals(1, bench.told.size());
  }

  @Test
  void oneOrderAloneDoesNotOpenIt() {
    for (int i = 0; i < 5; i++) {
      outage.meets("o1");
    }
    bench.receives(bench.created("m9", "o9", 1));
    assertEquals(6, bench.seen.size());
  }

  @Test
  void aSuccessBetweenThemStartsTheCountAnew() {
    outage.meets("o1");
    outage.meets("o2");
    bench.receives(bench.created("m3", "o3", 1));
    outage.meets("o4");
    outage.meets("o5");
    bench.receives(bench.created("m6", "o6", 1));
    assertEquals(6, bench.seen.size());
  }

  @Test
  void anExhaustedDeliveryIsNoAnswerOfTheTarget() {
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    bench.receives(bench.created("m0", "o0", 1));
    bench.now = bench.now.plus(LoopFixture.HORIZON).plusMillis(1);
    outage.meets("o1");
    outage.meets("o2");
    bench.receives(bench.created("m0", "o0", 2));
    outage.meets("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(4, bench.seen.size(), "the breaker did not open");
  }

  @Test
  void waitingIsNoAttemptAndEndsByItself() {
    outage.opens();
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    bench.now = bench.now.plus(Duration.ofHours(1));
    assertFalse(bench.receives(bench.created("m4", "o4", 2)));
    assertEquals(1, bench.seen.getLast().attempt().number());
  }

  @Test
  void staysOpenAsLongAsTheTargetSaid() {
    for (var order : new String[] {"o1", "o2", "o3"}) {
      var retryAfter = Optional.of(bench.now.plusSeconds(7200));
      bench.next.add(new Unavailable("HTTP_503", "x", retryAfter, Effect.NONE));
      bench.receives(bench.created("m" + order, order, 1));
    }
    bench.now = bench.now.plusSeconds(7199);
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(3, bench.seen.size());
    var delay = Objects.requireNonNull(bench.givenBack.get("m4"));
    assertTrue(delay.compareTo(Duration.ofSeconds(1)) >= 0);
  }

  @Test
  void aShortRetryAfterDoesNotShortenTheBackOff() {
    var soon = new Unavailable("HTTP_503", "x", Optional.of(bench.now.plusSeconds(1)), Effect.NONE);
    for (var order : new String[] {"o1", "o2", "o3"}) {
      bench.next.add(soon);
      bench.receives(bench.created("m" + order, order, 1));
    }
    bench.now = bench.now.plusSeconds(5);
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    assertEquals(3, bench.seen.size());
  }

  @Test
  void whoeverOpensItTellsIt() {
    bench.breakerStore.othersAreFaster = true;
    outage.opens();
    assertEquals(List.of(), bench.told);
  }

  @Test
  void oneThatAnotherEnvironmentFoundGoodIsPassed() {
    outage.opens();
    bench.now = bench.breakerStore.read().openUntil().minusSeconds(1);
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    bench.breakerStore.healed();
    bench.now = bench.now.plusSeconds(2);
    assertFalse(bench.receives(bench.created("m5", "o5", 1)), "before it reads the item again");
  }

  @Test
  void wrongCredentialsStopTheTargetAtOnceAndAreToldOnce() {
    bench.next.add(new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client"));
    assertTrue(bench.receives(bench.created("m1", "o1", 1)), "no order is lost by it");
    for (int i = 2; i < 50; i++) {
      bench.receives(bench.created("m" + i, "o" + i, 1));
    }
    assertEquals(1, bench.seen.size());
    assertEquals(1, bench.told.size());
    assertTrue(bench.told.getFirst().startsWith("OPERATIONS"), bench.told.toString());
  }

  @Test
  void aTargetThatStaysUnavailableIsToldOnceUntilItAnswersAgain() {
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    outage.meets("o1");
    assertEquals(4, bench.seen.size());
    assertEquals(1, bench.told.size());
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receives(bench.created("m4", "o4", 1));
    outage.opens();
    assertEquals(2, bench.told.size());
  }

  @Test
  void aRejectionThatMayHaveBeenFoundWithoutAskingIsNoAnswerOfTheTarget() {
    outage.meets("o1");
    outage.meets("o2");
    bench.next.add(REJECTED);
    bench.receives(bench.created("m0", "o0", 1));
    outage.meets("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(4, bench.seen.size(), "the breaker did not open");
  }

  @Test
  void aBreakerThatCannotBeToldDoesNotUndoADelivery() {
    bench.receives(bench.created("m0", "o0", 1));
    outage.meets("o1");
    bench.breakerStore.fails = true;
    assertFalse(bench.receives(bench.created("m2", "o2", 1)));
    assertTrue(bench.log().contains("telling the breaker"), bench.log());
  }

  @Test
  void aMessageThatSqsWouldSoonMoveByItselfEndsWithAReasonAndWithoutACall() {
    var receives = LoopFixture.LAST_CHANCE;
    for (int i = 1; i <= 60; i++) {
      outage.meets("o" + i);
      bench.now = bench.now.plus(Duration.ofMinutes(10));
    }
    bench.next.clear();
    var calls = bench.seen.size();
    var last = bench.breakerStore.read().openUntil().minusSeconds(1);
    bench.now = last;
    bench.startsAfresh();
    bench.receives(bench.created("m99", "o99", receives - 1));
    assertEquals(1, bench.told.size());
    assertTrue(bench.receives(bench.created("m99", "o99", receives)));
    assertEquals(calls, bench.seen.size());
    assertEquals(
        "OPERATIONS Order Bridge: erp rejected order.created: EXHAUSTED", bench.told.getLast());
    assertEquals(Duration.ZERO, bench.givenBack.get("m99"));
  }

  @Test
  void itsItemIsReadAtMostEveryThreeSeconds() {
    for (int i = 0; i < 20; i++) {
      bench.receives(bench.created("m" + i, "o" + i, 1));
    }
    assertEquals(1, bench.breakerStore.reads);
    bench.now = bench.now.plusSeconds(3);
    bench.receives(bench.created("m", "o", 1));
    assertEquals(2, bench.breakerStore.reads);
  }
}
