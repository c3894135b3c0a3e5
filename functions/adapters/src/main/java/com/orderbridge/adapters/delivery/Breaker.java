package com.orderbridge.adapters.delivery;

import com.orderbridge.core.delivery.Backoff;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.WhoMustAct;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keeps deliveries from a target that cannot be used: it opens after three different subjects in a
 * row met it unavailable, or at once when it refuses our credentials, and closes by itself. Read
 * from its store at most every three seconds. Thread-safe.
 */
public final class Breaker {
  private static final int FAILING_SUBJECTS = 3;
  private static final Duration READ_AT_MOST_EVERY = Duration.ofSeconds(3);

  private final String target;
  private final BreakerStore store;
  private final Backoff backoff;
  private final Notifications notifications;
  private final RandomGenerator chance;
  private BreakerStore.Health known = BreakerStore.Health.GOOD;
  private Instant readAt = Instant.MIN;

  public Breaker(
      String target,
      BreakerStore store,
      Backoff backoff,
      Notifications notifications,
      RandomGenerator chance) {
    this.target = target;
    this.store = store;
    this.backoff = backoff;
    this.notifications = notifications;
    this.chance = chance;
  }

  /** Until when nothing is to be sent to the target. */
  public synchronized Optional<Instant> openUntil(Instant now) {
    if (Duration.between(readAt, now).compareTo(READ_AT_MOST_EVERY) >= 0) {
      known = store.read();
      readAt = now;
    }
    return Optional.of(known.openUntil()).filter(it -> it.isAfter(now));
  }

  /** Hears of every outcome of an attempt. */
  public synchronized void heard(String subject, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Unavailable unavailable -> failed(subject, unavailable, now);
      case Outcome.Delivered _, Outcome.AlreadyDelivered _, Outcome.Rejected _ -> answered();
      case Outcome.Retry _, Outcome.Skipped _, Outcome.Waits _ -> {}
    }
  }

  private void answered() {
    if (!known.good()) {
      store.healed();
      known = BreakerStore.Health.GOOD;
    }
  }

  private void failed(String subject, Outcome.Unavailable outcome, Instant now) {
    known = store.failed(subject);
    readAt = now;
    var credentials = outcome.code().equals(Outcome.Unavailable.CREDENTIALS);
    if (credentials || known.failing().size() >= FAILING_SUBJECTS) {
      open(outcome, now);
    }
  }

  private void open(Outcome.Unavailable outcome, Instant now) {
    var delay = backoff.delay(known.openings() + 1, chance.nextDouble());
    var until = later(now.plus(delay), outcome.notBefore());
    if (store.open(now, until)) {
      tell(outcome, until);
    }
    known = store.read();
  }

  private void tell(Outcome.Unavailable outcome, Instant until) {
    if (known.openings() == 0) {
      notifications.tell(
          WhoMustAct.OPERATIONS,
          "Order Bridge: " + target + " is unavailable (" + outcome.code() + ")",
          "%s: %s. Deliveries wait, at first until %s; nothing is lost."
              .formatted(target, outcome.reason(), until));
    }
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(it -> it.isAfter(one)).orElse(one);
  }
}
