package com.orderbridge.signing.internal;

/** Questions about text that must not depend on Unicode, in which more than one letter is a "k". */
public final class Ascii {
  private Ascii() {}

  public static boolean sameIgnoringCase(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (lowerCase(a.charAt(i)) != lowerCase(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether all characters are printable ASCII. A space is not. */
  public static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  public static boolean containsAny(String text, String unwanted) {
    for (int i = 0; i < unwanted.length(); i++) {
      if (text.indexOf(unwanted.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the next separator, or the end of the text if there is none. */
  public static int indexOrEnd(String text, char separator, int from) {
    int index = text.indexOf(separator, from);
    return index < 0 ? text.length() : index;
  }

  private static char lowerCase(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }
}
