package com.orderbridge.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
  /** With more changes it is probably another name. */
  private static final int MOST = 2;

  private Nearest() {}

  /**
   * Returns {@code "; did you mean x?"}, or an empty text if no name is near.
   *
   * @param wrong the name that is not known
   * @param known the names that are
   */
  public static String hint(String wrong, Collection<String> known) {
    return to(wrong, known).map(it -> "; did you mean " + it + "?").orElse("");
  }

  /**
   * Returns the nearest of the known names. At most a quarter of the wrong name's letters may be
   * different: at least one, and no more than two.
   *
   * @param wrong the name that is not known
   * @param known the names that are
   * @return empty if no known name is near
   */
  public static Optional<String> to(String wrong, Collection<String> known) {
    var most = Math.clamp(wrong.length() / 4, 1, MOST);
    return known.stream()
        .filter(it -> !it.equals(wrong) && distance(wrong, it) <= most)
        .min(Comparator.comparingInt((String it) -> distance(wrong, it)).thenComparing(it -> it));
  }

  /**
   * Returns the Levenshtein distance: the number of letters to add, leave out or replace. Capitals
   * make no difference.
   */
  private static int distance(String from, String to) {
    var before = new int[to.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 0; i < from.length(); i++) {
      before = next(before, i, from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
    }
    return before[before.length - 1];
  }

  private static int[] next(int[] before, int i, String from, String to) {
    var now = new int[before.length];
    now[0] = i + 1;
    for (int j = 0; j + 1 < now.length; j++) {
      var replaced = before[j] + (from.charAt(i) == to.charAt(j) ? 0 : 1);
      now[j + 1] = Math.min(replaced, Math.min(before[j + 1], now[j]) + 1);
    }
    return now;
  }
}
