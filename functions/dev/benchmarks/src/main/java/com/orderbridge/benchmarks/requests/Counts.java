package com.orderbridge.benchmarks.requests;

import java.util.Map;
import java.util.TreeMap;

/**
 * Requests by operation; the target's are under {@link #TARGET}, the lines of log under {@link
 * #LOG_BYTES}.
 */
public record Counts(Map<String, Long> byOperation) {
  static final String TARGET = "target";
  static final String LOG_BYTES = "log bytes";

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
