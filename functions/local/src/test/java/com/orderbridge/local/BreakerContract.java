package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.adapters.delivery.BreakerStore;
import com.orderbridge.adapters.delivery.BreakerStore.Health;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every breaker's item does; each test has an item of its own. */
public abstract class BreakerContract {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(60);
  private static final Instant LEASE = UNTIL.plusSeconds(181);

  protected abstract BreakerStore item();

  @Test
  void isGoodUntilSomethingFails() {
    assertEquals(Health.GOOD, item().read());
  }

  @Test
  void countsDifferentSubjects() {
    item().failed("o1");
    item().failed("o1");
    assertEquals(Set.of("o1", "o2"), item().failed("o2").failing());
    assertEquals(Set.of("o1", "o2"), item().read().failing());
  }

  @Test
  void opensOnceAndForgetsWhoFailed() {
    item().failed("o1");
    assertTrue(item().open(NOW, UNTIL));
    assertFalse(item().open(UNTIL.minusMillis(1), UNTIL.plusSeconds(9)));
    assertEquals(new Health(Set.of(), UNTIL, 1, Instant.MIN), item().read());
  }

  @Test
  void countsOpeningsUntilTheTargetAnswers() {
    item().open(NOW, UNTIL);
    assertTrue(item().open(UNTIL, UNTIL.plusSeconds(60)));
    assertEquals(2, item().read().openings());
    item().healed();
    assertEquals(Health.GOOD, item().read());
  }

  @Test
  void nothingProbesAnItemThatIsClosedOrOpen() {
    assertFalse(item().probe(NOW, LEASE));
    item().open(NOW, UNTIL);
    assertFalse(item().probe(UNTIL.minusMillis(1), LEASE));
    assertTrue(item().probe(UNTIL, LEASE));
    assertEquals(LEASE, item().read().probeUntil());
  }

  @Test
  void oneOfManyProbes() throws Exception {
    item().open(NOW, UNTIL);
    var probes = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 32; i++) {
      var lease = LEASE.plusMillis(i);
      probes.add(() -> item().probe(UNTIL, lease));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var won = threads.invokeAll(probes).stream().filter(it -> it.resultNow()).count();
      assertEquals(1, won);
    }
  }

  @Test
  void aRepeatedProbeFindsItself() {
    item().open(NOW, UNTIL);
    assertTrue(item().probe(UNTIL, LEASE));
    assertTrue(item().probe(UNTIL, LEASE), "the SDK repeats calls");
  }

  @Test
  void aProbeThatNeverEndsIsAnothersAfterItsLease() {
    item().open(NOW, UNTIL);
    item().probe(UNTIL, LEASE);
    assertFalse(item().probe(LEASE.minusMillis(1), LEASE.plusSeconds(181)));
    assertTrue(item().probe(LEASE, LEASE.plusSeconds(181)));
  }

  @Test
  void aProbeThatFoundNothingOutIsGivenBackByItsOwnerAlone() {
    item().open(NOW, UNTIL);
    item().probe(UNTIL, LEASE);
    item().probeEnded(LEASE.plusMillis(1));
    assertFalse(item().probe(UNTIL, LEASE.plusSeconds(1)));
    item().probeEnded(LEASE);
    assertTrue(item().probe(UNTIL, LEASE.plusSeconds(1)));
  }

  @Test
  void healingEndsAProbe() {
    item().open(NOW, UNTIL);
    item().probe(UNTIL, LEASE);
    item().healed();
    assertEquals(Health.GOOD, item().read());
  }

  @Test
  void openingAgainEndsAProbe() {
    item().open(NOW, UNTIL);
    item().probe(UNTIL, LEASE);
    var again = UNTIL.plusSeconds(90);
    assertTrue(item().open(UNTIL, again));
    assertTrue(item().probe(again, LEASE.plusSeconds(90)));
  }
}
