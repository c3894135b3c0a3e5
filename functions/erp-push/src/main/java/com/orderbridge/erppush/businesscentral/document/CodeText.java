package com.orderbridge.erppush.businesscentral.document;

import java.util.function.IntUnaryOperator;

/**
 * Letters as Business Central changes their case: character by character, so that a text keeps its
 * length ({@code ß} has no capital), and never from outside of ASCII into it ({@code ı} is no
 * {@code I}): .NET's invariant culture. Pure.
 */
public final class CodeText {
  private static final int ASCII = 128;

  private CodeText() {}

  /** As a Code field keeps it: trimmed, in capitals. */
  public static String of(String text) {
    return changed(text.strip(), Character::toUpperCase);
  }

  /** In small letters. */
  public static String small(String text) {
    return changed(text, Character::toLowerCase);
  }

  private static String changed(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(it -> it >= ASCII && change.applyAsInt(it) < ASCII ? it : change.applyAsInt(it))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
