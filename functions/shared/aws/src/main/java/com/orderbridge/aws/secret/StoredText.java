package com.orderbridge.aws.secret;

/** Cleans a secret's text as a person or a script stored it. Pure. */
public final class StoredText {
  private StoredText() {}

  /**
   * Returns the text without invisible characters at its ends: white space, line breaks, a byte
   * order mark, characters of no width. A terminal, an editor or a web page adds them and nobody
   * sees them.
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

  /** Returns whether a person who looks at the text cannot see this character. */
  public static boolean isUnseen(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
