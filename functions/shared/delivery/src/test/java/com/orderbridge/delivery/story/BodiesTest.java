package com.orderbridge.delivery.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodiesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Bodies FIRST = Bodies.NONE.goingOnWith("d1", NOW);

  @Test
  void theFirstBodyAndItsRepetitionsAreNoChange() {
    assertEquals(FIRST, FIRST.goingOnWith("d1", NOW.plusSeconds(1)));
    assertEquals(Optional.empty(), FIRST.noting("d1", NOW));
    assertEquals(0, FIRST.changes());
  }

  @Test
  void aRecordOfTheReleaseBeforeHasNoDigestAndNothingIsNotedForIt() {
    assertEquals(Optional.empty(), Bodies.NONE.noting("d1", NOW));
  }

  @Test
  void aBodyThatWasThereBeforeIsNoNewOne() {
    var changed = FIRST.goingOnWith("d2", NOW);
    var back = changed.goingOnWith("d1", NOW.plusSeconds(1));
    assertEquals(Optional.of("d1"), back.digest());
    assertEquals(1, back.goingOnWith("d2", NOW.plusSeconds(2)).changes());
    assertEquals(Optional.of(NOW), back.changedAt());
  }

  @Test
  void ofManyBodiesTheLastTenAreKnown() {
    var bodies = FIRST;
    for (int i = 0; i < 100; i++) {
      bodies = bodies.noting("other " + i, NOW).orElseThrow();
    }
    assertEquals(100, bodies.changes());
    assertEquals(10, bodies.others().size());
    assertTrue(bodies.others().contains("other 99"));
  }
}
