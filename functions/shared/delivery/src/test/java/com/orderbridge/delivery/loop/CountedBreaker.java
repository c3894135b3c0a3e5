package com.orderbridge.delivery.loop;

import com.orderbridge.delivery.breaker.BreakerStore;
import com.orderbridge.delivery.breaker.InMemoryBreaker;
import java.time.Instant;

/**
 * A breaker's item that counts its calls. A test can make it fail, or let another environment be
 * faster.
 */
final class CountedBreaker implements BreakerStore {
  private final InMemoryBreaker item = new InMemoryBreaker();
  int reads;
  Instant probedUntil = Instant.MIN;
  boolean fails;

  /** Whether another environment opens the breaker whenever this one wants to. */
  boolean othersAreFaster;

  private InMemoryBreaker item() {
    if (fails) {
      throw new IllegalStateException("throttled");
    }
    return item;
  }

  @Override
  public Health read() {
    reads++;
    return item().read();
  }

  @Override
  public Health failed(String subject) {
    return item().failed(subject);
  }

  @Override
  public boolean open(Instant now, Instant until) {
    if (othersAreFaster) {
      item().open(now, until);
    }
    return item().open(now, until);
  }

  @Override
  public boolean probe(Instant now, Instant until) {
    probedUntil = until;
    return item().probe(now, until);
  }

  @Override
  public void probeEnded(Instant until) {
    item().probeEnded(until);
  }

  @Override
  public void healed() {
    item().healed();
  }
}
