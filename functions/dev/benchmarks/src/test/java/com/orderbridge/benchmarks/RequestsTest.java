package com.orderbridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.benchmarks.requests.Cost;
import com.orderbridge.benchmarks.requests.Cost.Deployed;
import com.orderbridge.benchmarks.requests.CountedBridge;
import com.orderbridge.benchmarks.requests.Counts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one event asks of AWS and of its target, once the process knows its secrets. */
class RequestsTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));

  private static CountedBridge bridge;

  @BeforeAll
  static void warm() throws IOException, InterruptedException {
    bridge = new CountedBridge(REPOSITORY);
    bridge.warm("known@example.com");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  @Test
  void anOrderIsOneMessageAndTwoWrites() throws IOException, InterruptedException {
    for (var lines : new int[] {1, 5, 20}) {
      var counts = bridge.deliver(bridge.order("known@example.com", lines));
      assertNormal(counts);
      assertEquals(2, counts.of("target"), "one batch of look-ups, one insert");
    }
  }

  @Test
  void aNewCustomerIsFourCallsAtMost() throws IOException, InterruptedException {
    var counts = bridge.deliver(bridge.order("new@example.com", 1));
    assertNormal(counts);
    assertTrue(counts.of("target") <= 4, counts.toString());
  }

  @Test
  void aRepeatIsAnsweredWithoutTheErp() throws IOException, InterruptedException {
    var order = bridge.order("known@example.com", 1);
    bridge.deliver(order);
    var again = bridge.deliver(order);
    assertEquals(0, again.of("target"), again.toString());
    assertEquals(1, again.of("UpdateItem"), "the claim that is refused");
  }

  @Test
  void theBreakerIsNotReadPerEvent() throws IOException, InterruptedException {
    var began = System.nanoTime();
    var reads = 0L;
    for (int i = 0; i < 8; i++) {
      reads += bridge.deliver(bridge.order("known@example.com", 1)).of("GetItem");
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var environments = 2;
    assertTrue(
        reads <= environments * (1 + seconds / 3), reads + " reads within " + seconds + " s");
  }

  @Test
  void aMillionOrdersCostNoMoreThanTheLimit() throws IOException, InterruptedException {
    var cost = Cost.read(REPOSITORY);
    var counts = bridge.deliver(bridge.order("known@example.com", 20));
    var sum = cost.perMillion(counts, cost.usualAnswerSeconds(), Deployed.usual());
    assertTrue(sum <= cost.limit(), sum + " US$ by " + counts);
  }

  /** The breaker's own read, every few seconds, is the only one there may be. */
  private static void assertNormal(Counts counts) {
    assertEquals(1, counts.of("SendMessage"), counts.toString());
    assertEquals(2, counts.of("UpdateItem"), "claim and settle: " + counts);
    assertEquals(0, counts.of("PutItem") + counts.of("Query"), counts.toString());
    assertTrue(counts.of("GetItem") <= 1, counts.toString());
    assertEquals(0, counts.of("GetSecretValue"), counts.toString());
  }
}
