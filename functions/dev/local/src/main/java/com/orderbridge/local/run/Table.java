package com.orderbridge.local.run;

import com.orderbridge.local.inspect.Columns;
import com.orderbridge.local.run.FirstRun.Row;
import java.util.List;

/** Formats the results of the samples, with a line for each. */
public final class Table {
  private static final List<String> HEAD =
      List.of("event", "answer", "target", "outcome", "reference");

  private Table() {}

  public static String of(List<Row> rows) {
    return Columns.of(HEAD, rows.stream().map(Table::cells).toList());
  }

  private static List<String> cells(Row row) {
    var mark = row.asExpected() ? "" : "   <-- not as its file in events/ says";
    return List.of(row.event(), row.answer(), row.target(), row.outcome(), row.reference() + mark);
  }
}
