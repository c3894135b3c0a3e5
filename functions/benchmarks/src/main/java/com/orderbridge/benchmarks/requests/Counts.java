package com.orderbridge.benchmarks.requests;

import java.util.Map;
import java.util.TreeMap;

/** Requests by operation; the target's are under {@link #TARGET}. */
public record Counts(Map<String, Long> byOperation) {
  static final String TARGET = "target";

  public Counts {
    byOperation = Map.copyOf(byOperation);
  }

  public long of(String operation) {
    return byOperation.getOrDefault(operation, 0L);
  }

  Counts since(Counts before) {
    var difference = new TreeMap<String, Long>();
    byOperation.forEach(
        (operation, count) -> difference.put(operation, count - before.of(operation)));
    return new Counts(difference);
  }
}
