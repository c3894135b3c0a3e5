package com.orderbridge.intake.tokens;

import java.util.regex.Pattern;

/** Puts a mark in place of what must not be stored, wherever it is within a text. */
public final class Masked {
  /** The mark that stands in the place of a token. */
  public static final String MARK = "[removed]";

  /** A name and a password in front of a host. */
  private static final Pattern LOGIN =
      Pattern.compile("://[^\\s/?#@:\"'<>]{0,256}+:[^\\s/?#\"'<>]{0,256}@");

  private static final Pattern ONLY_MARKS =
      Pattern.compile("\\s*(?:(?i:bearer|basic)\\s+)?(?:\\Q" + MARK + "\\E\\s*)+");

  private Masked() {}

  /** Masks tokens and numbers of cards. The result equals the text if there is nothing to mask. */
  public static String of(String text) {
    return CardNumbers.masked(tokens(text), MARK);
  }

  /** Masks tokens, but not numbers of cards. */
  public static String tokens(String text) {
    return LOGIN.matcher(KnownTokens.masked(Parameters.masked(text, MARK), MARK)).replaceAll("://");
  }

  /** Tells whether a masked text consists only of marks. */
  static boolean isNothingElse(String masked) {
    return ONLY_MARKS.matcher(masked).matches();
  }
}
