package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.delivery.breaker.Admission;
import com.orderbridge.delivery.breaker.Breaker;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Tests the one delivery that tries whether a target is back. */
class ProbeTest {
  private static final Outcome RETRY = new Outcome.Retry("HTTP_500", "x");
  private static final Outcome REJECTED =
      new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG);
  private static final Outcome CREDENTIALS =
      new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client");

  private final LoopFixture bench = new LoopFixture();
  private final Outage outage = new Outage(bench);

  @Test
  void whenItsTimeIsOverOneDeliveryTriesAndTheOthersWait() {
    outage.opens();
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

  /** These deliveries were admitted before the breaker opened. */
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

  @Test
  void aProbeThatFailsOpensItAgainForLonger() {
    outage.opens();
    var first = Duration.between(bench.now, bench.breakerStore.read().openUntil());
    bench.now = bench.now.plus(first);
    outage.meets("o4");
    bench.receives(bench.created("m5", "o5", 1));
    assertEquals(4, bench.seen.size(), "one failure is enough");
    var second = Duration.between(bench.now, bench.breakerStore.read().openUntil());
    assertTrue(second.compareTo(first) > 0, first + " then " + second);
  }

  @Test
  void aProbeThatSucceedsClosesIt() {
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    assertFalse(bench.receives(bench.created("m4", "o4", 1)));
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
    assertFalse(bench.receives(bench.created("m6", "o6", 1)));
  }

  @Test
  void aProbeThatFindsNothingOutLeavesTheNextToTry() {
    outage.opens();
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
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.claimsFail = true;
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    bench.claimsFail = false;
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
  }

  @Test
  void aProbeForWhichNoTimeIsLeftLeavesTheNextToTry() {
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receivesLate(bench.created("m4", "o4", 1));
    assertFalse(bench.receives(bench.created("m5", "o5", 1)));
  }

  @Test
  void aProbeLastsAsLongAsTheLeaseOfItsOrder() {
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.receives(bench.created("m4", "o4", 1));
    assertEquals(
        bench.now.plusSeconds(180).plus(DeliveryTimes.CLOCKS_DIFFER),
        bench.breakerStore.probedUntil);
  }

  @Test
  void aProbeWhoseFunctionDiesIsAnothersAfterItsLease() {
    outage.opens();
    bench.now = bench.now.plus(Duration.ofHours(1));
    assertTrue(bench.breakerStore.probe(bench.now, bench.now.plusSeconds(181)));
    bench.startsAfresh();
    assertTrue(bench.receives(bench.created("m4", "o4", 1)));
    assertEquals(3, bench.seen.size());
    bench.now = bench.now.plusSeconds(181);
    assertFalse(bench.receives(bench.created("m4", "o4", 2)));
  }

  private Breaker breaker() {
    RandomGenerator half = () -> Long.MAX_VALUE;
    return new Breaker("erp", bench.breakerStore, LoopFixture.BACKOFF, (_, _, _) -> {}, half);
  }
}
