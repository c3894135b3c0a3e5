package com.orderbridge.intake.tokens;

import java.util.List;
import java.util.regex.Pattern;

/** Finds parameters of addresses that carry a token, such as {@code ?access_token=…}. */
public final class Parameters {
  /** A parameter whose name ends with one of these carries a token. */
  private static final List<String> ENDINGS = List.of("token", "secret", "nonce");

  /** The whole name of such a parameter, or its last word. */
  private static final List<String> WORDS =
      List.of(
          "jwt",
          "auth",
          "apikey",
          "api_key",
          "password",
          "passwd",
          "pwd",
          "sessionid",
          "card_number",
          "cardnumber",
          "cvc",
          "cvv");

  /** These count only in an address; in other texts they are usual words. */
  private static final List<String> WORDS_OF_ADDRESSES =
      List.of("session_id", "sid", "ticket", "session", "phpsessid", "sig", "signature");

  /** The end of a name that is a path: {@code payment[token]}. */
  private static final List<String> BRACKETS = List.of("]", "%5d");

  /** An equals sign within an address that is itself a parameter. */
  private static final String ESCAPED_EQUALS = "%3d";

  private static final String ENDS = "&;,\"'<>#)";

  /** The part of an address before the equals sign: a separator and the name of the parameter. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?:[?&#]|&amp;|%(?i:26|3f|23))[\\w.%\\[\\]-]{0,64}$");

  private static final int LONGEST_NAME = 80;

  /**
   * Words and short numbers, which the names of goods and streets consist of, do not look like
   * this.
   */
  private static final Pattern TOKEN_LIKE = Pattern.compile("(?=\\S*\\d)(?=\\S*[A-Za-z])\\S{8,}");

  private Parameters() {}

  /** Tells whether a text has such a parameter. */
  static boolean areIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Replaces the values of all such parameters in a text. */
  static String masked(String text, String mask) {
    var masked = new StringBuilder(text.length());
    var done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text, i)) {
        var value = value(text, i);
        var end = end(text, value);
        masked.append(text, done, value).append(end > value ? mask : "");
        done = end;
        i = Math.max(i, end - 1);
      }
    }
    return masked.append(text, done, text.length()).toString();
  }

  /**
   * Tells whether an equals sign belongs to such a parameter. In an address any value counts; in
   * prose only a value that looks like a token.
   */
  private static boolean isOne(String text, int equals) {
    if (!isAt(text, equals)) {
      return false;
    }
    return isInAddress(text, equals)
        || (!endsWithWord(WORDS_OF_ADDRESSES, text, equals) && isSecret(text, value(text, equals)));
  }

  private static boolean isSecret(String text, int value) {
    return isTokenLike(text, value) || CardNumbers.isOne(text.substring(value, end(text, value)));
  }

  private static boolean isInAddress(String text, int equals) {
    var begin = Math.max(0, equals - LONGEST_NAME);
    return text.charAt(equals) == '%' || IN_ADDRESS.matcher(text).region(begin, equals).find();
  }

  private static boolean isTokenLike(String text, int value) {
    return TOKEN_LIKE.matcher(text).region(value, end(text, value)).matches();
  }

  private static int value(String text, int equals) {
    var value = equals + (text.charAt(equals) == '=' ? 1 : ESCAPED_EQUALS.length());
    while (value < text.length() && (text.charAt(value) == ' ' || text.charAt(value) == '"')) {
      value++;
    }
    return value;
  }

  private static int end(String text, int from) {
    var end = from;
    while (end < text.length() && text.charAt(end) > ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Tells whether the equals sign of such a parameter may be at a place of a text. */
  static boolean isAt(String text, int place) {
    return (text.charAt(place) == '='
            || (text.charAt(place) == '%' && isAt(ESCAPED_EQUALS, text, place)))
        && isBehindName(text, place);
  }

  private static boolean isBehindName(String text, int equals) {
    var end = endOfName(text, equals);
    for (var ending : ENDINGS) {
      if (ends(ending, text, end)) {
        return true;
      }
    }
    return endsWithWord(WORDS, text, end) || endsWithWord(WORDS_OF_ADDRESSES, text, end);
  }

  private static int endOfName(String text, int equals) {
    for (var bracket : BRACKETS) {
      if (ends(bracket, text, equals)) {
        return equals - bracket.length();
      }
    }
    return equals;
  }

  private static boolean endsWithWord(List<String> words, String text, int end) {
    for (var word : words) {
      if (ends(word, text, end) && isWord(text, end - word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String word, String text, int end) {
    return isAt(word, text, end - word.length());
  }

  /**
   * Tells whether a word begins here: in front of it is no letter or digit, or an escape such as
   * {@code %26}.
   */
  private static boolean isWord(String text, int begin) {
    return begin == 0
        || !isLetterOrDigit(text.charAt(begin - 1))
        || (begin >= 3 && text.charAt(begin - 3) == '%');
  }

  private static boolean isLetterOrDigit(char character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }

  /** Compares without regard to case. */
  private static boolean isAt(String word, String text, int begin) {
    return text.regionMatches(true, begin, word, 0, word.length());
  }
}
