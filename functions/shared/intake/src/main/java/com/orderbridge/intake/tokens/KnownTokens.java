package com.orderbridge.intake.tokens;

import java.util.regex.Pattern;

/** Tokens that show by themselves what they are. */
final class KnownTokens {
  /** A JSON Web Token: an object in Base64, claims and a signature. */
  private static final String WEB_TOKEN =
      "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_.-]*+";

  /** Stripe's keys, and its secrets of a payment or of a later one. */
  private static final String STRIPE =
      "(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_|whsec_|(?:pi|seti)_[A-Za-z0-9]{1,64}+_secret_)"
          + "[A-Za-z0-9_+/=-]++";

  /** Prose may have a bearer, too, but none is followed by so long a word with a digit in it. */
  private static final String BEARER =
      "(?<![A-Za-z0-9])(?i:bearer) ++(?=[A-Za-z._~+/-]*+\\d)[A-Za-z0-9._~+/=-]{16,}+";

  private static final Pattern ANY = Pattern.compile(WEB_TOKEN + "|" + STRIPE + "|" + BEARER);

  private KnownTokens() {}

  /** A text with something else in place of each. */
  static String masked(String text, String mask) {
    return ANY.matcher(text).replaceAll(mask);
  }

  /** Whether an underscore in a text, which is behind {@code from}, may be that of a key. */
  static boolean mayBeAt(byte[] utf8, int from, int place) {
    return endsWith("sk", utf8, from, place)
        || endsWith("rk", utf8, from, place)
        || endsWith("whsec", utf8, from, place)
        || endsWith("_secret", utf8, from, place);
  }

  /** Whether a blank in a text is that behind {@code Bearer}. */
  static boolean isBehindBearer(byte[] utf8, int from, int place) {
    return endsWith("earer", utf8, from, place) || endsWith("EARER", utf8, from, place);
  }

  private static boolean endsWith(String end, byte[] utf8, int from, int place) {
    var begin = place - end.length();
    if (begin < from) {
      return false;
    }
    for (int i = end.length() - 1; i >= 0; i--) {
      if (utf8[begin + i] != end.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
