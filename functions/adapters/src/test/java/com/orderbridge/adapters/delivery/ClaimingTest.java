package com.orderbridge.adapters.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.delivery.ClaimRequest;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.WhoMustAct;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimingTest {
  private final Bench bench = new Bench();

  @Test
  void anOrderThatAnotherWorksOnIsLookedAtAgainLongBeforeHisLeaseEnds() {
    claimedByAnother(bench.now.plusSeconds(181));
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    assertTrue(delay("m1").compareTo(Duration.ofSeconds(30)) <= 0, delay("m1").toString());
  }

  @Test
  void butNotMuchLaterThanItEnds() {
    claimedByAnother(bench.now.plusSeconds(181));
    assertTrue(bench.receives(bench.created("m1", "o1", 9)));
    assertTrue(delay("m1").compareTo(Duration.ofSeconds(181)) <= 0, delay("m1").toString());
  }

  @Test
  void aMessageThatTheTableKnowsAsRejectedIsAskedForOnce() {
    bench.next.add(new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG));
    bench.receives(bench.created("m1", "o1", 1));
    bench.startsAfresh();
    for (int i = 2; i < 9; i++) {
      assertTrue(bench.receives(bench.created("m1", "o1", i)));
    }
    assertEquals(2, bench.claims);
    assertEquals(Duration.ZERO, delay("m1"));
  }

  private void claimedByAnother(Instant until) {
    bench.claim(
        new ClaimRequest(
            new DeliveryKey("o1", "erp", "shop"),
            "order.created/o1",
            "order.created",
            Optional.empty(),
            "",
            "m0",
            new Lease("another", until),
            bench.now));
  }

  private Duration delay(String message) {
    return Objects.requireNonNull(bench.givenBack.get(message));
  }
}
