package com.orderbridge.delivery;

/** Texts that come from outside and go into log, table and notifications: never at any length. */
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

  public static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, end(text, longest)) + "…";
  }

  /** Not in the middle of a character. */
  private static int end(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
