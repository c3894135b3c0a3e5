package com.orderbridge.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {
  /** More changes make another name. */
  private static final int MOST = 2;

  private Nearest() {}

  /** {@code "; did you mean x?"}, or nothing where no name is near. */
  public static String hint(String wrong, Collection<String> known) {
    return to(wrong, known).map(it -> "; did you mean " + it + "?").orElse("");
  }

  /** The nearest of the known names, if it takes few changes of letters to come there. */
  public static Optional<String> to(String wrong, Collection<String> known) {
    var most = Math.clamp(wrong.length() / 4, 1, MOST);
    return known.stream()
        .filter(it -> !it.equals(wrong) && distance(wrong, it) <= most)
        .min(Comparator.comparingInt((String it) -> distance(wrong, it)).thenComparing(it -> it));
  }

  /** Levenshtein's: letters to be added, left out or replaced; capitals make no difference. */
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
