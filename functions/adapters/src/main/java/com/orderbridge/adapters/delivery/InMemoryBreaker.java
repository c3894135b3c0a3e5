package com.orderbridge.adapters.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A breaker's item that lasts as long as its object: for tests of what stands on it, and as the
 * plainest statement of what the item must do. Thread-safe.
 */
public final class InMemoryBreaker implements BreakerStore {
  private Health health = Health.GOOD;

  @Override
  public synchronized Health read() {
    return health;
  }

  @Override
  public synchronized Health failed(String subject) {
    var failing = new HashSet<>(health.failing());
    failing.add(subject);
    health = new Health(failing, health.openUntil(), health.openings(), health.probeUntil());
    return health;
  }

  @Override
  public synchronized boolean open(Instant now, Instant until) {
    if (health.openUntil().isAfter(now)) {
      return false;
    }
    health = new Health(Set.of(), until, health.openings() + 1, Instant.MIN);
    return true;
  }

  @Override
  public synchronized boolean probe(Instant now, Instant until) {
    var others = health.probeUntil().isAfter(now) && !health.probeUntil().equals(until);
    if (health.openings() == 0 || health.openUntil().isAfter(now) || others) {
      return false;
    }
    probeUntil(until);
    return true;
  }

  @Override
  public synchronized void probeEnded(Instant until) {
    if (health.probeUntil().equals(until)) {
      probeUntil(Instant.MIN);
    }
  }

  private void probeUntil(Instant until) {
    health = new Health(health.failing(), health.openUntil(), health.openings(), until);
  }

  @Override
  public synchronized void healed() {
    health = Health.GOOD;
  }
}
