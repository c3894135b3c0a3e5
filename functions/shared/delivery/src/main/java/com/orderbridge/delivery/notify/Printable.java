package com.orderbridge.delivery.notify;

import java.util.regex.Pattern;

/**
 * Makes a text of a sender or a vendor safe for a mail. Line breaks could make a paragraph that
 * looks like ours, and direction marks can reorder the text beside them.
 */
final class Printable {
  private static final int LONGEST_LINE = 4000;
  private static final int LONGEST_QUOTE = 100;

  /**
   * Control characters, direction marks, characters without a width or a meaning, and line
   * separators.
   */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

  private Printable() {}

  /** Returns the text in one line, with a limited length. */
  static String line(String text) {
    return line(text, LONGEST_LINE);
  }

  /** Returns a sender's text in quotes, so that nobody takes it for our words. */
  static String quoted(String text) {
    return '"' + line(text, LONGEST_QUOTE).replace('"', '\'') + '"';
  }

  private static String line(String text, int longest) {
    var line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return line.length() <= longest ? line : line.substring(0, end(line, longest)) + "…";
  }

  /** Returns where to cut, so that a character of two code units is not cut in half. */
  private static int end(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
