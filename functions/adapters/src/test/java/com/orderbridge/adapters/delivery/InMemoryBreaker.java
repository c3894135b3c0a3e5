package com.orderbridge.adapters.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A breaker's item that lasts as long as its object. */
final class InMemoryBreaker implements BreakerStore {
  private Health health = Health.GOOD;
  int reads;

  @Override
  public synchronized Health read() {
    reads++;
    return health;
  }

  @Override
  public synchronized Health failed(String subject) {
    var failing = new HashSet<>(health.failing());
    failing.add(subject);
    health = new Health(failing, health.openUntil(), health.openings());
    return health;
  }

  @Override
  public synchronized boolean open(Instant now, Instant until) {
    if (health.openUntil().isAfter(now)) {
      return false;
    }
    health = new Health(Set.of(), until, health.openings() + 1);
    return true;
  }

  @Override
  public synchronized void healed() {
    health = Health.GOOD;
  }
}
