package com.orderbridge.erppush.sapbusinessone.document;

/**
 * Texts without regard to case, character by character: {@code ß} is no {@code SS}, and {@code ı}
 * no {@code i}, which Java's own comparison takes for the same.
 */
public final class Caseless {
  private static final int ASCII = 128;

  private Caseless() {}

  /** In small letters; of the same length, and never from outside of ASCII into it. */
  public static String fold(String text) {
    return text.codePoints()
        .map(Caseless::fold)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int fold(int character) {
    var small = Character.toLowerCase(character);
    return character >= ASCII && small < ASCII ? character : small;
  }

  public static boolean same(String one, String other) {
    return fold(one).equals(fold(other));
  }
}
