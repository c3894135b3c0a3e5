package com.orderbridge.erppush.mapping;

import java.util.function.IntUnaryOperator;

/**
 * Changes and compares the case of letters as the ERPs do it: character by character. A text keeps
 * its length ({@code ß} has no capital), and no character outside ASCII becomes one inside ({@code
 * ı} does not become {@code I}), as it would in Java. Business Central uses the invariant culture
 * of .NET. Pure.
 */
public final class Letters {
  private static final int ASCII = 128;

  private Letters() {}

  public static String capitals(String text) {
    return changed(text, Character::toUpperCase);
  }

  public static String small(String text) {
    return changed(text, Character::toLowerCase);
  }

  /** Returns whether two texts are equal or differ only in the case of letters. */
  public static boolean same(String one, String other) {
    return small(one).equals(small(other));
  }

  private static String changed(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(it -> it >= ASCII && change.applyAsInt(it) < ASCII ? it : change.applyAsInt(it))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
