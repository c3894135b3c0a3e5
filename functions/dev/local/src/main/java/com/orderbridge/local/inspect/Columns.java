package com.orderbridge.local.inspect;

import java.util.ArrayList;
import java.util.List;

/** Formats lines of cells in columns. Each column is as wide as its widest cell. */
public final class Columns {
  private Columns() {}

  public static String of(List<String> head, List<List<String>> lines) {
    var all = new ArrayList<List<String>>();
    all.add(head);
    all.addAll(lines);
    var text = new StringBuilder();
    all.forEach(it -> text.append(line(it, all)).append(System.lineSeparator()));
    return text.toString();
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
