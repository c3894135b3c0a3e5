package com.orderbridge.aws.secret;

/** A secret's text as a person or a script stored it. */
public final class StoredText {
  private StoredText() {}

  /**
   * Without what a terminal, an editor or a web page adds at the ends and nobody sees: white space,
   * line breaks, a byte order mark, characters of no width.
   */
  public static String tidied(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isUnseen(text.charAt(from))) {
      from++;
    }
    while (from < to && isUnseen(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether a person who looks at the text does not see the character. */
  public static boolean isUnseen(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
