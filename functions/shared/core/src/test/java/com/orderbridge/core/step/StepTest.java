package com.orderbridge.core.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
