package com.orderbridge.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.WhoMustAct;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeOfStepTest {
  private static final Stop BUSY = new Stop.Retry("BUSY", "it is busy");

  @Test
  void everyStopBecomesTheOutcomeThatSaysTheSame() {
    var at = Optional.of(Instant.EPOCH);
    assertEquals(
        new Outcome.Retry("A", "b", at, Effect.UNKNOWN),
        Outcome.of(new Stop.Retry("A", "b", at, Effect.UNKNOWN)));
    assertEquals(
        new Outcome.Unavailable("A", "b", at, Effect.UNKNOWN),
        Outcome.of(new Stop.Unavailable("A", "b", at, Effect.UNKNOWN)));
    assertEquals(
        new Outcome.Rejected("A", "b", WhoMustAct.CATALOG, Optional.of("7")),
        Outcome.of(new Stop.Rejected("A", "b", WhoMustAct.CATALOG, Optional.of("7"))));
  }

  @Test
  void aStepThatHasLedToAnOutcomeIsThatOutcome() {
    var delivered = new Outcome.Delivered("101");
    assertSame(delivered, Outcome.of(Step.of(delivered)));
    assertEquals(Outcome.of(BUSY), Outcome.of(Step.<Integer>stop(BUSY).map(_ -> delivered)));
  }
}
