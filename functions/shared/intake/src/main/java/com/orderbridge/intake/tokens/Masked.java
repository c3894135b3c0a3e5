package com.orderbridge.intake.tokens;

import java.util.regex.Pattern;

/** Puts a mark in place of what must not be stored, wherever it is within a text. */
public final class Masked {
  /** What stands in the place of a token. */
  public static final String MARK = "[removed]";

  /** A name and a password in front of a host. */
  private static final Pattern LOGIN =
      Pattern.compile("://[^\\s/?#@:\"'<>]{0,256}+:[^\\s/?#\"'<>]{0,256}@");

  private static final Pattern ONLY_MARKS =
      Pattern.compile("\\s*(?:(?i:bearer|basic)\\s+)?(?:\\Q" + MARK + "\\E\\s*)+");

  private Masked() {}

  /** Equal to the text if there is nothing to be masked. */
  public static String of(String text) {
    return CardNumbers.masked(tokens(text), MARK);
  }

  /** All but numbers of cards. */
  public static String tokens(String text) {
    return LOGIN.matcher(KnownTokens.masked(Parameters.masked(text, MARK), MARK)).replaceAll("://");
  }

  /** Whether nothing of a text is left. */
  static boolean isNothingElse(String masked) {
    return ONLY_MARKS.matcher(masked).matches();
  }
}
