package com.orderbridge.adapters.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.delivery.WhoMustAct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Outcome RETRY = new Outcome.Retry("HTTP_500", "x");
  private static final Outcome REJECTED =
      new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG);
  private static final Outcome CREDENTIALS =
      new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client");

  private final Bench bench = new Bench();

  @Test
  void opensAfterThreeOrdersInARowMetAnUnavailableTarget() {
    meetsUnavailable("o1");
    meetsUnavailable("o2");
    assertEquals(2, bench.seen.size());
    meetsUnavailable("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(3, bench.seen.size(), "the target was called while the breaker was open");
    assertEquals(1, bench.told.size());
  }

  @Test
  void oneOrderAloneDoesNotOpenIt() {
    for (int i = 0; i < 5; i++) {
      meetsUnavailable("o1");
    }
    bench.receives(bench.created("m9", "o9", 1));
    assertEquals(6, bench.seen.size());
  }

  @Test
  void aSuccessBetweenThemStartsTheCountAnew() {
    meetsUnavailable("o1");
    meetsUnavailable("o2");
    bench.receives(bench.created("m3", "o3", 1));
    meetsUnavailable("o4");
    meetsUnavailable("o5");
    bench.receives(bench.created("m6", "o6", 1));
    assertEquals(6, bench.seen.size());
  }

  @Test
  void anExhaustedDeliveryIsNoAnswerOfTheTarget() {
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    bench.receives(bench.created("m0", "o0", 1));
    bench.now = bench.now.plus(Bench.HORIZON).plusMillis(1);
    meetsUnavailable("o1");
    meetsUnavailable("o2");
    bench.receives(bench.created("m0", "o0", 2));
    meetsUnavailable("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(4, bench.seen.size(), "the breaker did not open");
  }

  @Test
  void waitingIsNoAttemptAndEndsByItself() {
    open();
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
    var delay = java.util.Objects.requireNonNull(bench.givenBack.get("m4"));
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
    open();
    assertEquals(List.of(), bench.told);
  }

  @Test
  void oneThatAnotherEnvironmentFoundGoodIsPassed() {
    open();
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
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    meetsUnavailable("o1");
    assertEquals(4, bench.seen.size());
    assertEquals(1, bench.told.size());
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receives(bench.created("m4", "o4", 1));
    open();
    assertEquals(2, bench.told.size());
  }

  @Test
  void whenItsTimeIsOverOneDeliveryTriesAndTheOthersWait() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    var kept =
        bench.receivesAll(
            bench.created("m4", "o4", 9),
            bench.created("m5", "o5", 9),
            bench.created("m6", "o6", 9),
            bench.created("m7", "o7", 9));
    assertEquals(4, bench.seen.size(), "one more than before");
    assertEquals(4, kept.size());
  }

  /** Of those that were admitted before it opened. */
  @Test
  void nothingPassesAnyMoreOnceItOpenedUntilTheTargetAnswers() {
    var breaker = breaker();
    var passes = breaker.admit(bench.now, bench.now);
    assertEquals(passes, breaker.still(passes, bench.now));
    breaker.heard("o1", CREDENTIALS, passes, bench.now);
    var until = bench.breakerStore.read().openUntil();
    assertEquals(new Admission.Stopped(until), breaker.still(passes, bench.now));
    var later = until.plusSeconds(1);
    assertEquals(new Admission.Stopped(later), breaker.still(passes, later), "one alone probes");
    breaker.heard("o2", new Outcome.Delivered("1001"), passes, later);
    assertEquals(passes, breaker.still(passes, later));
  }

  @Test
  void aProbeIsStoppedByAnotherOpeningThanItsOwn() {
    var breaker = breaker();
    breaker.heard("o1", CREDENTIALS, new Admission.Passes(), bench.now);
    var now = bench.breakerStore.read().openUntil();
    var probes = breaker.admit(now, now.plusSeconds(181));
    assertInstanceOf(Admission.Probes.class, probes);
    assertEquals(probes, breaker.still(probes, now.plusSeconds(180)));
    breaker.heard("o2", CREDENTIALS, new Admission.Passes(), now);
    assertInstanceOf(Admission.Stopped.class, breaker.still(probes, now));
  }

  private Breaker breaker() {
    RandomGenerator half = () -> Long.MAX_VALUE;
    return new Breaker("erp", bench.breakerStore, Bench.BACKOFF, (_, _, _) -> {}, half);
  }

  @Test
  void aProbeThatFailsOpensItAgainForLonger() {
    open();
    var first = Duration.between(bench.now, bench.breakerStore.read().openUntil());
    bench.now = bench.now.plus(first);
    meetsUnavailable("o4");
    bench.receives(bench.created("m5", "o5", 1));
    assertEquals(4, bench.seen.size(), "one failure is enough");
    var second = Duration.between(bench.now, bench.breakerStore.read().openUntil());
    assertTrue(second.compareTo(first) > 0, first + " then " + second);
  }

  @Test
  void aProbeThatSucceedsClosesIt() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    assertFalse(bench.receives(bench.created("m4", "o4", 1)));
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
    assertFalse(bench.receives(bench.created("m6", "o6", 1)));
  }

  @Test
  void aProbeThatFindsNothingOutLeavesTheNextToTry() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    for (var outcome : List.of(RETRY, REJECTED, new Outcome.Skipped("x"))) {
      bench.next.add(outcome);
      bench.receives(bench.created("m" + outcome, "o" + outcome, 1));
    }
    assertTrue(bench.receives(bench.refunded("r1", "o9", 1)), "it waits for its order");
    assertEquals(6, bench.seen.size());
    assertFalse(bench.receives(bench.created("m4", "o4", 1)));
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
  }

  @Test
  void aProbeWhoseClaimFailsLeavesTheNextToTry() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.claimsFail = true;
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    bench.claimsFail = false;
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
  }

  @Test
  void aProbeForWhichNoTimeIsLeftLeavesTheNextToTry() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receivesLate(bench.created("m4", "o4", 1));
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
  }

  @Test
  void aProbeLastsAsLongAsTheLeaseOfItsOrder() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(bench.now.plusSeconds(180).plus(Lease.MARGIN), bench.breakerStore.probedUntil);
  }

  @Test
  void aProbeWhoseFunctionDiesIsAnothersAfterItsLease() {
    open();
    bench.now = bench.now.plus(Duration.ofHours(1));
    assertTrue(bench.breakerStore.probe(bench.now, bench.now.plusSeconds(181)));
    bench.startsAfresh();
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    assertEquals(3, bench.seen.size());
    bench.now = bench.now.plusSeconds(181);
    assertFalse(bench.receives(bench.created("m4", "o4", 2)));
  }

  @Test
  void aRejectionThatMayHaveBeenFoundWithoutAskingIsNoAnswerOfTheTarget() {
    meetsUnavailable("o1");
    meetsUnavailable("o2");
    bench.next.add(REJECTED);
    bench.receives(bench.created("m0", "o0", 1));
    meetsUnavailable("o3");
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(4, bench.seen.size(), "the breaker did not open");
  }

  @Test
  void aBreakerThatCannotBeToldDoesNotUndoADelivery() {
    bench.receives(bench.created("m0", "o0", 1));
    meetsUnavailable("o1");
    bench.breakerStore.fails = true;
    assertFalse(bench.receives(bench.created("m2", "o2", 1)));
    assertTrue(bench.log().contains("telling the breaker"), bench.log());
  }

  @Test
  void aMessageThatSqsWouldSoonMoveByItselfEndsWithAReasonAndWithoutACall() {
    var receives = Bench.BACKOFF.maxReceiveCount(Bench.HORIZON) - 5;
    for (int i = 1; i <= 60; i++) {
      meetsUnavailable("o" + i);
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

  private void open() {
    meetsUnavailable("o1");
    meetsUnavailable("o2");
    meetsUnavailable("o3");
  }

  private void meetsUnavailable(String order) {
    Outcome unavailable = new Unavailable("HTTP_503", "x");
    bench.next.add(unavailable);
    bench.receives(bench.created("m" + order, order, 1));
  }
}
