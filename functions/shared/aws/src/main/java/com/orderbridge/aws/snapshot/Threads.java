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
 * Starts a platform thread for each of a few calls that run at once. Virtual threads would be
 * slower here. What they need to wait for a socket is set up when the first of them waits for a
 * real one, which no rehearsal does, and the JVM then discards code that it compiled before. The
 * first event after a restore would pay for it.
 */
public final class Threads {
  private Threads() {}

  /**
   * Returns an executor that starts a thread for each task. The caller must close it, which waits
   * for its tasks.
   */
  public static ExecutorService perTask() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }

  /**
   * Runs all works at once and waits for them. A work that takes longer goes on by itself.
   *
   * @param atMost how long to wait for all of them together
   * @throws RuntimeException the failure of the first work, in the given order, that failed in time
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
      // The work goes on without us.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException its ? its : new IllegalStateException(e);
    }
  }
}
