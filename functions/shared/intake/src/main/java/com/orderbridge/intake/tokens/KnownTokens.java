package com.orderbridge.intake.tokens;

import java.util.regex.Pattern;

/** Finds tokens that can be recognized by their own form. */
final class KnownTokens {
  /** A JSON Web Token: an object in Base64, claims and a signature. */
  private static final String WEB_TOKEN =
      "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_.-]*+";

  /** Stripe's keys, and its secrets of a payment or of a later payment. */
  private static final String STRIPE =
      "(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_|whsec_|(?:pi|seti)_[A-Za-z0-9]{1,64}+_secret_)"
          + "[A-Za-z0-9_+/=-]++";

  /**
   * A bearer token. The word occurs in prose as well, but not in front of such a long word with a
   * digit in it.
   */
  private static final String BEARER =
      "(?<![A-Za-z0-9])(?i:bearer) ++(?=[A-Za-z._~+/-]*+\\d)[A-Za-z0-9._~+/=-]{16,}+";

  private static final Pattern ANY = Pattern.compile(WEB_TOKEN + "|" + STRIPE + "|" + BEARER);

  private KnownTokens() {}

  /** Replaces each of these tokens in a text. */
  static String masked(String text, String mask) {
    return ANY.matcher(text).replaceAll(mask);
  }

  /** Tells whether an underscore in a text may belong to a key. */
  static boolean mayBeAt(String text, int place) {
    return endsWith("sk", text, place)
        || endsWith("rk", text, place)
        || endsWith("whsec", text, place)
        || endsWith("_secret", text, place);
  }

  /** Tells whether a blank in a text follows the word {@code Bearer}. */
  static boolean isBehindBearer(String text, int place) {
    return endsWith("earer", text, place) || endsWith("EARER", text, place);
  }

  private static boolean endsWith(String end, String text, int place) {
    return text.startsWith(end, place - end.length());
  }
}
