package com.orderbridge.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the known words was probably meant: by how many letters must change. */
final class Nearest {
  private Nearest() {}

  /** Empty if nothing is known. */
  static Optional<String> to(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(it -> distance(word, it)));
  }

  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int letter = 0; letter < one.length(); letter++) {
      row = next(row, letter + 1, one.charAt(letter), other);
    }
    return row[other.length()];
  }

  private static int[] next(int[] above, int first, char letter, String other) {
    var row = new int[above.length];
    row[0] = first;
    for (int column = 1; column < row.length; column++) {
      var changed = above[column - 1] + (other.charAt(column - 1) == letter ? 0 : 1);
      row[column] = Math.min(changed, 1 + Math.min(above[column], row[column - 1]));
    }
    return row;
  }
}
