package com.orderbridge.benchmarks.work;

import java.util.Locale;

/** What one event took, on the average of one turn of a variant. */
record Turn(double cpuMicros, double kilobytes) {
  static final String MARK = "turn|";

  String line(String subject, String variant, int turn) {
    return String.format(
        Locale.ROOT, "%s%s|%s|%d|%f|%f", MARK, subject, variant, turn, cpuMicros, kilobytes);
  }

  static Turn of(String[] fields) {
    return new Turn(Double.parseDouble(fields[4]), Double.parseDouble(fields[5]));
  }
}
