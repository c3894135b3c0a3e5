package com.orderbridge.adapters.http;

import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps one environment's share of what a target bears in a second: calls start at even distances.
 * A call that would have to wait longer than its own time is not sent.
 */
public final class PacedHttpCalls implements HttpCalls {
  private final HttpCalls calls;
  private final long nanosBetween;
  private long nextStart = System.nanoTime();

  /**
   * Paces other calls.
   *
   * @param perSecond of this environment, above 0
   */
  public PacedHttpCalls(HttpCalls calls, double perSecond) {
    this.calls = calls;
    this.nanosBetween = (long) (1_000_000_000 / perSecond);
  }

  @Override
  public Reply send(Call call, Duration within) {
    var wait = reserve(within.toNanos());
    if (wait < 0) {
      return new Reply.NoTime("no time was left at the agreed pace");
    }
    park(wait);
    return calls.send(call, within.minusNanos(wait));
  }

  private synchronized long reserve(long within) {
    var now = System.nanoTime();
    var start = Math.max(now, nextStart);
    if (start - now >= within) {
      return -1;
    }
    nextStart = start + nanosBetween;
    return start - now;
  }

  private static void park(long nanos) {
    var end = System.nanoTime() + nanos;
    for (var left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
