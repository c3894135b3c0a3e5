package com.orderbridge.delivery.breaker;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.notify.Notifications;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keeps deliveries away from a target that cannot be used. It opens after three different subjects
 * in a row found the target unavailable, or at once if the target refuses our credentials. When its
 * time is over, one delivery tries, and the others wait for the result. It reads its store at most
 * every three seconds. Thread-safe.
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

  /**
   * Decides whether a delivery may go to the target now. May claim the probe of an open breaker.
   *
   * @param leaseEnds when the delivery will have ended, whatever happens
   */
  public synchronized Admission admit(Instant now, Instant leaseEnds) {
    readIfOld(now);
    if (known.openings() == 0) {
      return new Admission.Passes();
    }
    return isOpenOrProbed(now) ? stopped(now) : probe(now, leaseEnds);
  }

  /** Tells whether every delivery may go to the target now. Never claims a probe. */
  public synchronized boolean isGood(Instant now) {
    readIfOld(now);
    return known.openings() == 0;
  }

  /**
   * Decides again about a delivery that has waited for its place. It uses only what is known
   * already. Otherwise a delivery would call a target that those before it have just found
   * unavailable.
   */
  public synchronized Admission still(Admission admission, Instant now) {
    return isOverruled(admission, now) ? stopped(now) : admission;
  }

  /** A probe belongs to one opening of the breaker. Only a newer opening overrules it. */
  private boolean isOverruled(Admission admission, Instant now) {
    return admission instanceof Admission.Probes
        ? known.openUntil().isAfter(now)
        : known.openings() > 0;
  }

  private boolean isOpenOrProbed(Instant now) {
    return known.openUntil().isAfter(now) || known.probeUntil().isAfter(now);
  }

  /**
   * The wait ends when the breaker's time is over, not when the probe's lease ends: most probes end
   * long before their lease.
   */
  private Admission stopped(Instant now) {
    return new Admission.Stopped(later(now, Optional.of(known.openUntil())));
  }

  private Admission probe(Instant now, Instant leaseEnds) {
    var mine = store.probe(now, leaseEnds);
    read(now);
    if (mine) {
      return new Admission.Probes(leaseEnds);
    }
    return known.openings() == 0 ? new Admission.Passes() : stopped(now);
  }

  private void readIfOld(Instant now) {
    if (Duration.between(readAt, now).compareTo(READ_AT_MOST_EVERY) >= 0) {
      read(now);
    }
  }

  private void read(Instant now) {
    known = store.read();
    readAt = now;
  }

  /**
   * Takes the outcome of an attempt into account.
   *
   * @param subject the order
   * @param admission the admission with which the attempt began
   */
  public synchronized void heard(
      String subject, Outcome outcome, Admission admission, Instant now) {
    switch (outcome) {
      case Outcome.Unavailable unavailable -> failed(subject, unavailable, now);
      case Outcome.Delivered _, Outcome.AlreadyDelivered _ -> answered();
      // These can be found without asking the target, so they say nothing of its health.
      case Outcome.Rejected _,
          Outcome.Retry _,
          Outcome.Skipped _,
          Outcome.Pending _,
          Outcome.Waits _ ->
          unasked(admission, now);
    }
  }

  /** Gives back the probe of a delivery that was admitted but never asked the target. */
  public synchronized void unasked(Admission admission, Instant now) {
    if (admission instanceof Admission.Probes(var until)) {
      store.probeEnded(until);
      read(now);
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
    var wasOpen = known.openings() > 0;
    if (credentials || wasOpen || known.failing().size() >= FAILING_SUBJECTS) {
      open(outcome, now);
    }
  }

  private void open(Outcome.Unavailable outcome, Instant now) {
    var delay = backoff.delay(known.openings() + 1, chance.nextDouble());
    var until = later(now.plus(delay), outcome.notBefore());
    if (store.open(now, until)) {
      tell(outcome, until);
    }
    read(now);
  }

  private void tell(Outcome.Unavailable outcome, Instant until) {
    if (known.openings() == 0) {
      notifications.tell(
          WhoMustAct.OPERATIONS,
          "Order Bridge: " + target + " is unavailable (" + outcome.code() + ")",
          "%s: %s. Deliveries wait. At %s one of them tries again, and so on until one succeeds; then all of them continue without further action. Events that are not delivered within the target's retryHorizon go to the DLQ, from which they can be redriven.%s"
              .formatted(
                  target,
                  sentence(outcome.reason()),
                  until.truncatedTo(ChronoUnit.SECONDS),
                  whatToSet(outcome)));
    }
  }

  private String whatToSet(Outcome.Unavailable outcome) {
    return outcome.code().equals(Outcome.Unavailable.CREDENTIALS)
        ? " The credentials are in the secret order-bridge/<stage>/target/%s: see the runbook, credentials."
            .formatted(target)
        : "";
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(it -> it.isAfter(one)).orElse(one);
  }
}
