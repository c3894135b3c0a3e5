package com.orderbridge.benchmarks.signing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/** The results as a table in Markdown, each beside the floor of the same run. */
final class Report {
  private static final String HEAD =
      """
      | scheme | body | secrets | verifier | median µs | mean µs, 99.9 % | × floor | bytes allocated |
      |---|--:|--:|---|--:|--:|--:|--:|
      """;

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::scheme, Comparator.reverseOrder())
          .thenComparingInt(Row::bodyBytes)
          .thenComparingInt(Row::secrets)
          .thenComparing(Row::verifier);

  private Report() {}

  static String of(Collection<RunResult> results) {
    List<Row> rows = results.stream().map(Row::of).sorted(ORDER).toList();
    StringBuilder table = new StringBuilder(HEAD);
    for (Row row : rows) {
      table.append(row.line(floorOf(row, rows)));
    }
    return table.toString();
  }

  private static Row floorOf(Row row, List<Row> rows) {
    return rows.stream()
        .filter(other -> other.isFloor() && other.isBeside(row))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("run the floor too: ratios are to it"));
  }
}
