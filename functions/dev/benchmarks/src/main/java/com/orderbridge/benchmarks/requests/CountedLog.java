package com.orderbridge.benchmarks.requests;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** Standard output in which the functions' own lines are counted, as CloudWatch Logs bills them. */
final class CountedLog extends PrintStream {
  /** What CloudWatch Logs adds to each line. */
  static final int PER_LINE = 26;

  private static final String OURS = "{\"event\":";

  private final LongAdder bytes = new LongAdder();

  CountedLog(PrintStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  @Override
  public void println(String line) {
    if (line.startsWith(OURS)) {
      bytes.add(line.getBytes(StandardCharsets.UTF_8).length + PER_LINE);
    }
    super.println(line);
  }

  long bytes() {
    return bytes.sum();
  }
}
