package com.orderbridge.delivery.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * A clock that jumps from one event to the next. Work that takes time runs in threads of its own,
 * but one at a time and only while the clock stands. So each run is the same.
 */
final class SimulatedTime implements InstantSource {
  private record Due(Instant at, long number, Runnable work) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      var byTime = at.compareTo(other.at);
      return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
  }

  private final PriorityQueue<Due> agenda = new PriorityQueue<>();
  private final Semaphore turn = new Semaphore(0);
  private Instant now;
  private long number;

  SimulatedTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void at(Instant when, Runnable work) {
    agenda.add(new Due(when.isBefore(now) ? now : when, number++, work));
  }

  /**
   * Lets everything happen that is due until then. It runs in a virtual thread, as the work does:
   * threads of one kind hand over to each other without the operating system.
   */
  void runUntil(Instant end) {
    inVirtualThread(() -> happen(end));
  }

  private static void inVirtualThread(Runnable work) {
    var task = new FutureTask<Void>(work, null);
    Thread.ofVirtual().start(task);
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void happen(Instant end) {
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(end)) {
      var due = agenda.remove();
      now = due.at();
      due.work().run();
    }
    now = end;
  }

  /** Runs work that may {@link #sleep}. Returns when the work sleeps or has ended. */
  void start(Runnable work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
              } finally {
                turn.release();
              }
            });
    turn.acquireUninterruptibly();
  }

  /** Sleeps. Only work that was started may call it, and only one of its threads at a time. */
  void sleep(Duration time) {
    var awake = new Semaphore(0);
    at(
        now.plus(time),
        () -> {
          awake.release();
          turn.acquireUninterruptibly();
        });
    turn.release();
    awake.acquireUninterruptibly();
  }

  /** Stops the thread of a killed process for ever. */
  void neverWake() {
    turn.release();
    new Semaphore(0).acquireUninterruptibly();
  }
}
