package com.orderbridge.benchmarks.requests;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the operations that this process asks AWS for, repetitions included, by the SDK's clients
 * or without them: the JDK asks for cookies before each request that it sends, and shows it.
 */
public final class SdkRequests extends CookieHandler {
  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  private SdkRequests() {}

  /** From now on. */
  public static void count() {
    CookieHandler.setDefault(new SdkRequests());
  }

  /** How many requests some work makes, while nothing else is at work. */
  public static long during(Runnable work) {
    var before = sum();
    work.run();
    return sum() - before;
  }

  private static long sum() {
    return COUNTS.values().stream().mapToLong(LongAdder::sum).sum();
  }

  static Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    COUNTS.forEach((operation, count) -> counts.put(operation, count.sum()));
    return counts;
  }

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
    Optional.ofNullable(headers.get("X-Amz-Target"))
        .map(it -> it.getFirst().substring(it.getFirst().indexOf('.') + 1))
        .ifPresent(it -> COUNTS.computeIfAbsent(it, _ -> new LongAdder()).increment());
    return Map.of();
  }

  @Override
  public void put(URI uri, Map<String, List<String>> headers) {}
}
