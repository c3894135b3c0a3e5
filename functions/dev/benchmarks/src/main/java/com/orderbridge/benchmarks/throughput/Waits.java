package com.orderbridge.benchmarks.throughput;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Seconds, the shortest first. */
record Waits(List<Double> seconds) {
  Waits {
    seconds = seconds.stream().sorted().toList();
  }

  static Waits of(Stream<Duration> waits) {
    return new Waits(waits.map(it -> it.toMillis() / 1e3).toList());
  }

  double median() {
    return shareWithin(0.5);
  }

  double p90() {
    return shareWithin(0.9);
  }

  double p99() {
    return shareWithin(0.99);
  }

  /** The shortest of them within which this share was; of few, the longest. */
  private double shareWithin(double share) {
    return seconds.isEmpty()
        ? Double.NaN
        : seconds.get((int) Math.ceil(share * seconds.size()) - 1);
  }
}
