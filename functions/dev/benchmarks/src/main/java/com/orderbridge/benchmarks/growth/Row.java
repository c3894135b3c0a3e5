package com.orderbridge.benchmarks.growth;

/** Times of one size, in microseconds. */
record Row(String what, String size, double median, double p90, long requests) {
  static Row of(String what, String size, long[] nanos, long requests) {
    var sorted = nanos.clone();
    java.util.Arrays.sort(sorted);
    var p90 = sorted[(int) (sorted.length * 0.9)];
    return new Row(what, size, sorted[sorted.length / 2] / 1e3, p90 / 1e3, requests);
  }
}
