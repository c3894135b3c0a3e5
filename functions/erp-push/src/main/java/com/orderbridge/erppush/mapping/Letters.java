package com.orderbridge.erppush.mapping;

import java.util.function.IntUnaryOperator;

/**
 * Letters as the ERPs change and compare their case: character by character, so that a text keeps
 * its length ({@code ß} has no capital), and never from outside of ASCII into it ({@code ı} is no
 * {@code I}), which Java does. Business Central: the invariant culture of .NET. Pure.
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

  /** Whether two texts differ in the case of letters alone, if at all. */
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
