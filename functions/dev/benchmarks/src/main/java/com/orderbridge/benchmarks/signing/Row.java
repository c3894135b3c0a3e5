package com.orderbridge.benchmarks.signing;

import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** One benchmark with one set of parameters. Times are of one verification, in nanoseconds. */
record Row(
    String scheme,
    String verifier,
    int bodyBytes,
    int secrets,
    double median,
    double mean,
    double error,
    double allocated) {

  static Row of(RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.", -1);
    Result<?> time = result.getPrimaryResult();
    return new Row(
        name[name.length - 2].replace("Benchmark", ""),
        name[name.length - 1],
        Integer.parseInt(result.getParams().getParam("bytes")),
        Integer.parseInt(result.getParams().getParam("secrets")),
        time.getStatistics().getPercentile(50),
        time.getScore(),
        time.getScoreError(),
        allocated(result));
  }

  private static double allocated(RunResult result) {
    Result<?> rate = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return Objects.requireNonNull(rate, "the GC profiler did not run").getScore();
  }

  boolean isFloor() {
    return verifier.equals("floor");
  }

  boolean isBeside(Row other) {
    return scheme.equals(other.scheme) && bodyBytes == other.bodyBytes && secrets == other.secrets;
  }

  String line(Row floor) {
    return String.format(
        Locale.ROOT,
        "| %s | %d KB | %d | %s | %.2f | %.2f ± %.2f | %.2f | %.0f |%n",
        scheme,
        bodyBytes / 1024,
        secrets,
        verifier,
        median / 1000,
        mean / 1000,
        error / 1000,
        median / floor.median,
        allocated);
  }
}
