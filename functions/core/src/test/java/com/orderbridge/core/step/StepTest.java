package com.orderbridge.core.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.orderbridge.core.delivery.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final Stop BUSY = new Stop.Retry("BUSY", "it is busy");

  @Test
  void aValueGoesOn() {
    assertEquals(Step.of(3), Step.of(2).map(it -> it + 1));
    assertEquals(Step.of(4), Step.of(2).then(it -> Step.of(it * 2)));
    assertEquals(Step.stop(BUSY), Step.of(2).then(_ -> Step.stop(BUSY)));
    assertEquals(Step.of(2), Step.of(2).mapStop(_ -> BUSY));
  }

  @Test
  void nothingIsDoneAfterAStop() {
    var stopped = Step.<Integer>stop(BUSY);
    assertEquals(Step.stop(BUSY), stopped.map(it -> it + 1));
    assertEquals(Step.stop(BUSY), stopped.then(_ -> Step.of("more")));
  }

  @Test
  void whatIsToldOfAStopCanBeChanged() {
    var other = new Stop.Retry("OTHER", "something else");
    assertEquals(Step.stop(other), Step.stop(BUSY).mapStop(_ -> other));
  }

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
