package com.orderbridge.signing.internal;

/** Checks the names in a scheme: only names that nobody can misread in a header are allowed. */
public final class Names {
  private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

  private Names() {}

  /** Checks that the name of a header is a token of RFC 9110. */
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
