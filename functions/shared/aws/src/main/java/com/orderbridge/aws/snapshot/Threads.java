package com.orderbridge.aws.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Threads for a few calls at once, one for each. Not virtual ones: what they need to wait for a
 * socket is made when the first of them waits for a real one, which no rehearsal does, and code
 * that was compiled before is thrown away then; the first event after a restore would pay for it.
 */
public final class Threads {
  private Threads() {}

  /** To be closed, which waits for them. */
  public static ExecutorService perTask() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }

  /**
   * Runs everything at once, and waits for it; what takes longer goes on by itself.
   *
   * @throws RuntimeException that of the first in the row that failed
   */
  public static void atOnce(Duration atMost, Runnable... works) {
    var until = System.nanoTime() + atMost.toNanos();
    started(works).forEach(it -> await(it, until - System.nanoTime()));
  }

  private static List<? extends Future<?>> started(Runnable... works) {
    var tasks = Stream.of(works).map(it -> new FutureTask<>(it, true)).toList();
    tasks.forEach(Thread.ofPlatform().daemon()::start);
    return tasks;
  }

  private static void await(Future<?> work, long nanos) {
    try {
      work.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // It goes on.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException its ? its : new IllegalStateException(e);
    }
  }
}
