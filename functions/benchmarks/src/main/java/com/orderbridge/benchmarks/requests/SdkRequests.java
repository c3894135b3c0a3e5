package com.orderbridge.benchmarks.requests;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts what every SDK client of this process sends, repetitions included; the SDK finds it. */
public final class SdkRequests implements ExecutionInterceptor {
  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    COUNTS.computeIfAbsent(String.valueOf(operation), _ -> new LongAdder()).increment();
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
}
