package com.orderbridge.benchmarks.startup.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a function, from its restore on, the share of a processor that Lambda gives for a memory
 * size, as Linux's quota does: a process that has used its share of a period is stopped until the
 * next one. What all its threads used counts, whatever else the machine does; what was too much by
 * the time that somebody looked is taken from the next period.
 */
public final class Throttle implements Watch {
  private static final Duration PERIOD = Duration.ofMillis(20);
  private static final Duration LOOK = Duration.ofNanos(200_000);

  private final long quota;
  private final boolean whole;
  private final IntSupplier connections;
  private final Thread keeping = Thread.ofPlatform().unstarted(this::keep);
  private @Nullable Running process;
  private volatile boolean over;
  private volatile long atRestore;
  private volatile long first;
  private volatile int before;
  private volatile int connected;

  /**
   * For one process.
   *
   * @param share of one processor; with 1 nothing is stopped
   * @param connections how many there have been so far
   */
  public Throttle(double share, IntSupplier connections) {
    this.connections = connections;
    this.quota = (long) (PERIOD.toNanos() * share);
    this.whole = share >= 1;
  }

  @Override
  public void started(Process process) {
    this.process = new Running(process);
  }

  @Override
  public void restored() {
    atRestore = process().processorTime();
    before = connections.getAsInt();
    if (!whole) {
      keeping.start();
    }
  }

  @Override
  public void answered(int event) {
    if (event == 0) {
      first = process().processorTime() - atRestore;
      connected = connections.getAsInt() - before;
    }
  }

  /** Nanoseconds of processor time from the end of the restore to the first answer. */
  public long first() {
    return first;
  }

  /** How many connections were made in that time. */
  public int connected() {
    return connected;
  }

  private Running process() {
    return java.util.Objects.requireNonNull(process, "no process was started");
  }

  private void keep() {
    long left = 0;
    var used = atRestore;
    var end = System.nanoTime();
    while (!over) {
      var now = process().processorTime();
      left = Math.min(quota, left - (now - used) + quota);
      used = now;
      end += PERIOD.toNanos();
      spend(used + left, end);
    }
    process().goOn();
  }

  /** One period; one that begins with nothing left is not begun. */
  private void spend(long most, long end) {
    while (!over && System.nanoTime() < end) {
      if (process().processorTime() >= most) {
        process().stop();
        LockSupport.parkNanos(end - System.nanoTime());
      } else {
        process().goOn();
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  @Override
  public void ends() {
    over = true;
    try {
      keeping.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
