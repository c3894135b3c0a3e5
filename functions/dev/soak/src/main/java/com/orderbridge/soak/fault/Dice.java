package com.orderbridge.soak.fault;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens to the n-th call of a kind about an order: decided by the seed alone, not by who
 * calls or when, so that a run with the same seed meets the same mishaps. Thread-safe.
 */
final class Dice {
  /** A call of a service, and the order that it is about if it says so. */
  record Call(Service service, String operation, String order) {}

  /**
   * What was thrown.
   *
   * @param roll any number, for whatever else is left to chance
   */
  record Thrown(Mishap mishap, int roll) {}

  private final long seed;
  private final Map<Call, AtomicInteger> calls = new ConcurrentHashMap<>();
  private volatile boolean loaded = true;

  Dice(long seed) {
    this.seed = seed;
  }

  /** From now on nothing happens. */
  void rest() {
    loaded = false;
  }

  Thrown thrown(Call call) {
    var number = calls.computeIfAbsent(call, _ -> new AtomicInteger()).incrementAndGet();
    var hash = Objects.hash(call.service().name(), call.operation(), call.order(), number);
    var random = new SplittableRandom(seed * 31 + hash);
    if (!loaded || random.nextDouble() >= call.service().failing(call.operation())) {
      return new Thrown(Mishap.NONE, 0);
    }
    var mishaps = call.service().mishaps(call.operation());
    return new Thrown(mishaps.get(random.nextInt(mishaps.size())), random.nextInt(1_000_000));
  }
}
