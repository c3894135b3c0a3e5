package com.orderbridge.delivery.loop;

import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides how long a message rests before SQS hands it out again. */
final class Delays {
  private final Backoff backoff;
  private final InstantSource clock;
  private final RandomGenerator chance;

  Delays(Backoff backoff, InstantSource clock, RandomGenerator chance) {
    this.backoff = backoff;
    this.clock = clock;
    this.chance = chance;
  }

  Disposal.GiveBack backoff(Message message) {
    return rest(jittered(message));
  }

  Disposal.GiveBack backoff(Message message, Optional<Instant> notBefore) {
    return notBefore.map(it -> notBefore(message, it)).orElseGet(() -> backoff(message));
  }

  /**
   * The message comes back at that time, or a random time later, so that waiting messages do not
   * come back all at once. If the time is far away, the message comes back earlier, so that its age
   * is reported meanwhile.
   */
  Disposal.GiveBack notBefore(Message message, Instant notBefore) {
    var spread = (long) (backoff.first().toMillis() * chance.nextDouble() / 2);
    var wait = Duration.between(clock.instant(), notBefore).plusMillis(spread);
    var usual = jittered(message);
    var delay = shorter(usual, wait) ? wait : usual;
    return rest(delay);
  }

  /**
   * For an order that somebody else works on: the usual back-off, but not longer than that lease.
   */
  Disposal.GiveBack notAfter(Message message, Instant leaseEnds) {
    var wait = Duration.between(clock.instant(), leaseEnds);
    var least = backoff.delay(1, chance.nextDouble());
    var delay = jittered(message);
    var sooner = shorter(wait, delay) ? wait : delay;
    return new Disposal.GiveBack(shorter(sooner, least) ? least : sooner);
  }

  private Disposal.GiveBack rest(Duration delay) {
    return new Disposal.GiveBack(Backoff.rest(delay, chance.nextDouble()));
  }

  private Duration jittered(Message message) {
    return backoff.delay(message.receives(), chance.nextDouble());
  }

  private static boolean shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0;
  }
}
