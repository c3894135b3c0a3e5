package com.orderbridge.local;

import com.orderbridge.local.FirstRun.Row;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns that are as wide as they must be. */
final class Table {
  private static final List<String> HEAD =
      List.of("event", "answer", "target", "outcome", "reference");

  private Table() {}

  static String of(List<Row> rows) {
    var cells = new ArrayList<List<String>>();
    cells.add(HEAD);
    rows.forEach(it -> cells.add(cells(it)));
    var text = new StringBuilder();
    cells.forEach(it -> text.append(line(it, cells)).append(System.lineSeparator()));
    return text.toString();
  }

  private static List<String> cells(Row row) {
    var mark = row.asExpected() ? "" : "   <-- not as its file in events/ says";
    return List.of(row.event(), row.answer(), row.target(), row.outcome(), row.reference() + mark);
  }

  private static String line(List<String> line, List<List<String>> all) {
    var text = new StringBuilder();
    for (int column = 0; column < line.size(); column++) {
      text.append(padded(line.get(column), width(column, all)));
    }
    return text.toString().stripTrailing();
  }

  private static int width(int column, List<List<String>> all) {
    return all.stream().mapToInt(it -> it.get(column).length()).max().orElse(0);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length() + 2);
  }
}
