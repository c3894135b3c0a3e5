package com.orderbridge.delivery.notify;

import java.util.regex.Pattern;

/**
 * Text of senders and vendors on its way into a mail. Line breaks could make a paragraph that looks
 * like ours, and signs of direction can turn what stands beside them.
 */
final class Printable {
  private static final int LONGEST_LINE = 4000;
  private static final int LONGEST_QUOTE = 100;

  /** Controls, signs of direction, characters without a width or a meaning, line separators. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

  private Printable() {}

  /** In one line, and bounded. */
  static String line(String text) {
    return line(text, LONGEST_LINE);
  }

  /** What the sender named, so that nobody takes it for our words. */
  static String quoted(String text) {
    return '"' + line(text, LONGEST_QUOTE).replace('"', '\'') + '"';
  }

  private static String line(String text, int longest) {
    var line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return line.length() <= longest ? line : line.substring(0, end(line, longest)) + "…";
  }

  /** Not in the middle of a character. */
  private static int end(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
