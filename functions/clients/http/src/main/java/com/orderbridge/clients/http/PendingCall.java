package com.orderbridge.clients.http;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that has started, and its end once that is known. Thread-safe. */
final class PendingCall {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile long end;

  void ended(long nanos) {
    end = nanos;
    over.countDown();
  }

  /** Returns the end of the call; empty if it does not come within so many nanoseconds. */
  OptionalLong awaitEnd(long atMost) {
    try {
      return over.await(atMost, TimeUnit.NANOSECONDS) ? OptionalLong.of(end) : OptionalLong.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }
}
