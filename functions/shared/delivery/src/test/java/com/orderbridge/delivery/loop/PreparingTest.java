package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the time before the first batch of a restored process. */
class PreparingTest {
  private final LoopFixture bench = new LoopFixture();

  @Test
  void aGoodTargetIsPreparedAndItsBreakerNotReadAgain() {
    bench.prepares();
    assertEquals(List.of(bench.now.plusSeconds(8)), bench.prepared);
    bench.receives(bench.created("m1", "o1", 1));
    assertEquals(1, bench.breakerStore.reads);
  }

  @Test
  void oneWhoseBreakerIsOpenIsLeftAlone() {
    bench.next.add(new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client"));
    bench.receives(bench.created("m1", "o1", 1));
    bench.startsAfresh();
    bench.prepares();
    assertEquals(List.of(), bench.prepared);
  }

  /**
   * A delivery may find out whether the target is back. Preparing must not, because it reports to
   * nobody.
   */
  @Test
  void oneThatMayBeProbedIsLeftToTheProbe() {
    bench.next.add(new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client"));
    bench.receives(bench.created("m1", "o1", 1));
    bench.now = bench.now.plus(Duration.ofHours(1));
    bench.startsAfresh();
    bench.prepares();
    assertEquals(List.of(), bench.prepared);
    assertEquals(Instant.MIN, bench.breakerStore.probedUntil);
  }

  @Test
  void inAPlannedWindowNeitherTargetNorTableIsAsked() {
    var days = EnumSet.allOf(DayOfWeek.class);
    bench.planned(
        new PlannedWindow(days, LocalTime.of(12, 0), LocalTime.of(15, 0), ZoneOffset.UTC));
    bench.prepares();
    assertEquals(List.of(), bench.prepared);
    assertEquals(0, bench.breakerStore.reads);
  }
}
