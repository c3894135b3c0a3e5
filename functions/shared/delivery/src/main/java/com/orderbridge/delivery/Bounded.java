package com.orderbridge.delivery;

/** Limits the length of texts that come from outside and go into log, table and notifications. */
public final class Bounded {
  private static final int REASON = 2000;
  private static final int REFERENCE = 200;

  private Bounded() {}

  static String reason(String text) {
    return cut(text, REASON);
  }

  static String reference(String text) {
    return cut(text, REFERENCE);
  }

  /**
   * Returns the text, or its beginning and {@code …} if it is longer than {@code longest} code
   * units.
   */
  public static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, end(text, longest)) + "…";
  }

  /** Returns where to cut, so that a character of two code units is not cut in half. */
  private static int end(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
