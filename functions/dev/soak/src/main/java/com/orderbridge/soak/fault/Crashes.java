package com.orderbridge.soak.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where functions are killed: before and after every kind of call that they have been seen to make,
 * the places of the fewest deaths first. Thread-safe.
 */
public final class Crashes {
  /** A moment around a call. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** How long one waits for a place of the fewest deaths, before any will do. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Map<String, Integer> deaths = new TreeMap<>();
  private boolean armed;
  private long anywhereFrom;

  /** One of the next calls is somebody's last. */
  public synchronized void arm() {
    armed = true;
    anywhereFrom = System.nanoTime() + PATIENCE.toNanos();
  }

  synchronized void disarm() {
    armed = false;
  }

  /** Whether to kill whoever calls, and when. */
  synchronized Optional<Moment> at(String operation) {
    for (var moment : Moment.values()) {
      deaths.putIfAbsent(place(operation, moment), 0);
    }
    var fewest = deaths.values().stream().mapToInt(it -> it).min().orElse(0);
    for (var moment : Moment.values()) {
      if (armed && suits(deaths.getOrDefault(place(operation, moment), 0), fewest)) {
        armed = false;
        deaths.merge(place(operation, moment), 1, Integer::sum);
        return Optional.of(moment);
      }
    }
    return Optional.empty();
  }

  private boolean suits(int here, int fewest) {
    return here == fewest || System.nanoTime() - anywhereFrom > 0;
  }

  private static String place(String operation, Moment moment) {
    return operation + (moment == Moment.BEFORE ? ", before" : ", after");
  }

  public synchronized String summary() {
    var all = deaths.values().stream().mapToInt(it -> it).sum();
    var hit = deaths.values().stream().filter(it -> it > 0).count();
    return "%d times, at %d of %d places".formatted(all, hit, deaths.size());
  }
}
