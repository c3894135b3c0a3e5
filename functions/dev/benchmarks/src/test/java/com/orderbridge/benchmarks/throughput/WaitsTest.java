package com.orderbridge.benchmarks.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitsTest {
  @Test
  void halfNineTenthsAndNinetyNineOfAHundredAreWithin() {
    var waits = Waits.of(IntStream.range(0, 100).mapToObj(it -> Duration.ofSeconds(100 - it)));
    assertEquals(50.0, waits.median());
    assertEquals(90.0, waits.p90());
    assertEquals(99.0, waits.p99());
  }

  @Test
  void ofFewTheLongestIsTold() {
    var waits = Waits.of(Stream.of(Duration.ofMillis(1500), Duration.ofMillis(500)));
    assertEquals(0.5, waits.median());
    assertEquals(1.5, waits.p90());
    assertEquals(1.5, waits.p99());
  }

  @Test
  void ofNoneThereIsNoWait() {
    assertTrue(Double.isNaN(Waits.of(Stream.of()).p99()));
  }
}
