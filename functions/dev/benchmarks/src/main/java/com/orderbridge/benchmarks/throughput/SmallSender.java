package com.orderbridge.benchmarks.throughput;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One order every few seconds, whatever became of the earlier ones: a sender that waited for each
 * would be measured once in a flood, and not while it is at its worst.
 */
final class SmallSender {
  private final Orders orders;
  private final Duration every;
  private final Instant began = Instant.now();
  private final Map<String, Instant> sent = new LinkedHashMap<>();

  SmallSender(Orders orders, Duration every) {
    this.orders = orders;
    this.every = every;
  }

  /** To be called oftener than orders are due. */
  void sendIfDue() {
    var now = Instant.now();
    if (!now.isBefore(began.plus(every.multipliedBy(sent.size())))) {
      var id = "small_" + sent.size();
      sent.put(id, now);
      orders.send(id, "small");
    }
  }

  Duration every() {
    return every;
  }

  Set<String> sent() {
    return sent.keySet();
  }

  /** From sending to delivery, of those that are delivered. */
  Waits waits() {
    return Waits.of(
        orders
            .delivered(sent.keySet())
            .map(it -> Duration.between(sentAt(it.id()), it.record().at())));
  }

  private Instant sentAt(String id) {
    return Objects.requireNonNull(sent.get(id));
  }
}
