package com.orderbridge.soak.fault;

import java.util.Map;
import java.util.TreeMap;

/** How often what was done to the functions. Thread-safe. */
public final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  public synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  public synchronized int total() {
    return counts.values().stream().mapToInt(it -> it).sum();
  }

  @Override
  public synchronized String toString() {
    return counts.toString();
  }
}
