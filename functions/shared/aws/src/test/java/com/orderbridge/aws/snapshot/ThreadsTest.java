package com.orderbridge.aws.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void worksRunSideBySideAndAreWaitedFor() {
    var met = new CountDownLatch(2);
    var done = new AtomicBoolean();
    Runnable meets = () -> meet(met);
    Threads.atOnce(
        LONG,
        meets,
        () -> {
          meets.run();
          done.set(true);
        });
    assertTrue(done.get());
  }

  @Test
  void whatTakesLongerGoesOn() throws InterruptedException {
    var mayEnd = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Threads.atOnce(
        Duration.ofMillis(1),
        () -> {
          await(mayEnd);
          ended.countDown();
        });
    assertEquals(1, ended.getCount(), "it was not waited for");
    mayEnd.countDown();
    assertTrue(ended.await(1, TimeUnit.MINUTES));
  }

  @Test
  void whatFailsIsTold() {
    var other = new AtomicBoolean();
    Runnable fails =
        () -> {
          throw new IllegalArgumentException("it");
        };
    var told =
        assertThrows(
            IllegalArgumentException.class,
            () -> Threads.atOnce(LONG, () -> other.set(true), fails));
    assertEquals("it", told.getMessage());
    assertTrue(other.get());
  }

  /** Virtual ones would throw compiled code away at the first event. */
  @Test
  void theyArePlatformThreadsThatKeepNoProcessAlive() throws Exception {
    try (var threads = Threads.perTask()) {
      var thread = threads.submit(Thread::currentThread).get();
      assertFalse(thread.isVirtual());
      assertTrue(thread.isDaemon());
    }
  }

  private static void meet(CountDownLatch met) {
    met.countDown();
    await(met);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
