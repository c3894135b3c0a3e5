package com.orderbridge.delivery.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/**
 * A clock that goes from one event to the next. Work that takes time runs in threads of its own,
 * but one at a time and only while the clock stands: what happens is the same in every run.
 */
final class SimulatedTime implements InstantSource {
  private record Due(Instant at, long number, Runnable work) {}

  private final PriorityQueue<Due> agenda =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
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

  /** Lets everything happen that is due until then. */
  void runUntil(Instant end) {
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(end)) {
      var due = agenda.remove();
      now = due.at();
      due.work().run();
    }
    now = end;
  }

  /** Runs work that may {@link #sleep}; returns when it sleeps or has ended. */
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

  /** To be called within work that was started, by one thread of it at a time. */
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

  /** What a thread does whose process is killed. */
  void neverWake() {
    turn.release();
    new Semaphore(0).acquireUninterruptibly();
  }
}
