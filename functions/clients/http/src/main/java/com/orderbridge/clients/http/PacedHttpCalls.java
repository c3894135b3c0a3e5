package com.orderbridge.clients.http;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Keeps to one environment's share of the calls that a target accepts in a second. Calls start at
 * even distances. In addition, each call waits until one second after the end of the call that is
 * one second's share before it. So the target never counts more calls in any second, however long
 * calls take on the way. A call that would have to wait longer than its own time is not sent.
 * Thread-safe.
 */
public final class PacedHttpCalls implements HttpCalls {
  /** One second in nanoseconds, with a margin for the target's clock. */
  private static final long SECOND = 1_005_000_000;

  private final HttpCalls calls;
  private final long nanosBetween;
  private final int inASecond;
  private final LongSupplier clock;
  private final LongConsumer pause;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Deque<PendingCall> last = new ArrayDeque<>();
  private long nextStart;

  /**
   * Paces other calls.
   *
   * @param perSecond the calls that this environment may make in a second; above 0
   */
  public PacedHttpCalls(HttpCalls calls, double perSecond) {
    this(calls, perSecond, System::nanoTime, LockSupport::parkNanos);
  }

  PacedHttpCalls(HttpCalls calls, double perSecond, LongSupplier clock, LongConsumer pause) {
    this.calls = calls;
    this.nanosBetween = (long) (1_000_000_000 / perSecond);
    this.inASecond = Math.max(1, (int) perSecond);
    this.clock = clock;
    this.pause = pause;
    this.nextStart = clock.getAsLong();
  }

  @Override
  public Reply send(Call call, Duration within) {
    var deadline = clock.getAsLong() + within.toNanos();
    var started = new PendingCall();
    try {
      if (!begin(started, deadline)) {
        return new Reply.NoTime("the agreed pace left no time for the call");
      }
      return calls.send(call, Duration.ofNanos(deadline - clock.getAsLong()));
    } finally {
      started.ended(clock.getAsLong());
    }
  }

  /** Waits for the turn of a call, one call at a time. The fair lock keeps the order of arrival. */
  private boolean begin(PendingCall started, long deadline) {
    try {
      if (!turn.tryLock(deadline - clock.getAsLong(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      return awaitTurn(deadline) && enter(started);
    } finally {
      turn.unlock();
    }
  }

  private boolean awaitTurn(long deadline) {
    if (nextStart - clock.getAsLong() > nanosBetween) {
      forget();
    }
    var start = nextStart;
    if (last.size() == inASecond) {
      var end = last.getFirst().awaitEnd(deadline - clock.getAsLong());
      if (end.isEmpty()) {
        return false;
      }
      start = later(start, end.getAsLong() + SECOND);
    }
    if (start - deadline >= 0) {
      return false;
    }
    for (var left = start - clock.getAsLong(); left > 0; left = start - clock.getAsLong()) {
      pause.accept(left);
    }
    return true;
  }

  /**
   * Starts the pace anew. This happens if a snapshot was restored on a machine whose clock is
   * behind.
   */
  private void forget() {
    nextStart = clock.getAsLong();
    last.clear();
  }

  private boolean enter(PendingCall started) {
    if (last.size() == inASecond) {
      last.removeFirst();
    }
    last.addLast(started);
    nextStart = clock.getAsLong() + nanosBetween;
    return true;
  }

  /**
   * Returns the later of two clock values. Nanosecond counters may overflow, so only their
   * difference has a meaning.
   */
  private static long later(long one, long other) {
    return one - other >= 0 ? one : other;
  }
}
