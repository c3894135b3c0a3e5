package com.orderbridge.signing.internal;

/** What a scheme may be written with: names that can stand in a header without being misread. */
public final class Names {
  private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

  private Names() {}

  /** A header's name as RFC 9110 has it: a token. */
  public static void checkHeader(String setting, String name) {
    checkFilled(setting, name, SEPARATORS);
  }

  public static void checkFilled(String setting, String text, String reserved) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(setting + " is empty: set it, or leave it out");
    }
    check(setting, text, reserved);
  }

  public static void check(String setting, String text, String reserved) {
    if (!Ascii.isVisible(text) || Ascii.containsAny(text, reserved)) {
      throw new IllegalArgumentException(
          setting + " '" + text + "' must be visible ASCII without any of " + reserved);
    }
  }
}
