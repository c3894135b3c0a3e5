package com.orderbridge.intake.tokens;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards. Many numbers of an order look like one. So a number alone is
 * never taken for a card: its name must say so, or it must be written in groups, as on a card.
 */
public final class CardNumbers {
  static final int SHORTEST = 13;
  private static final int DOUBLED_LIMIT = 9;

  /**
   * The beginning of a number says who issued the card. A number of 13 digits is an old Visa card.
   */
  private static final Pattern NUMBER =
      Pattern.compile("4\\d{12}(?:\\d{3}){0,2}|[356]\\d{13,18}|2[2-7]\\d{14}");

  /** Four groups of four digits; or groups of four, six and five. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[ -])([2-6]\\d{3}(["
              + " -])(?:\\d{4}\\2\\d{4}\\2\\d{4}|\\d{6}\\2\\d{5}))(?!\\d)");

  /** A number after the word "card". Gift cards do not count, because shops sell those. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?<!gift[ -]?)(card(?: (?:number|no\\.?))?[:#]? )(\\d{13,19})(?!\\d)");

  private CardNumbers() {}

  /** Tells whether a whole value is the number of a card, with or without spaces or dashes. */
  public static boolean isOne(String value) {
    var digits = digits(value);
    return NUMBER.matcher(digits).matches() && hasCheckDigit(digits);
  }

  /** Replaces each number that is written in groups or is named as a card. */
  static String masked(String text, String mask) {
    var rest = GROUPED.matcher(text).replaceAll(it -> isOne(it.group(1)) ? mask : same(it));
    return NAMED.matcher(rest).replaceAll(it -> isOne(it.group(2)) ? it.group(1) + mask : same(it));
  }

  private static String same(MatchResult match) {
    return java.util.regex.Matcher.quoteReplacement(match.group());
  }

  private static String digits(String value) {
    return value.strip().replaceAll("(?<=\\d)[ -](?=\\d)", "");
  }

  /** Checks the check digit by Luhn's method (ISO/IEC 7812-1, annex B). */
  private static boolean hasCheckDigit(String digits) {
    var sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > DOUBLED_LIMIT ? weighed - DOUBLED_LIMIT : weighed;
    }
    return sum % 10 == 0;
  }
}
