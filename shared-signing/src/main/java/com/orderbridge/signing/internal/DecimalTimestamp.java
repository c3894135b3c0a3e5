package com.orderbridge.signing.internal;

import java.time.Instant;

/**
 * Unix seconds in their one canonical spelling. {@code Long.parseLong} would also accept a sign,
 * leading zeros and the digits of other scripts, so one time would have many spellings.
 */
public final class DecimalTimestamp {
  /** The result of {@link #parse} for anything that is not a timestamp. */
  public static final long MALFORMED = -1;

  /** The last second of the year 9999. The limit keeps milliseconds from being read as seconds. */
  private static final long LAST = 253_402_300_799L;

  private static final int MOST_DIGITS = 12;

  private DecimalTimestamp() {}

  public static long parse(String text) {
    boolean shaped = !text.isEmpty() && text.length() <= MOST_DIGITS && !hasLeadingZero(text);
    long seconds = shaped ? digits(text) : MALFORMED;
    return seconds <= LAST ? seconds : MALFORMED;
  }

  public static String format(Instant time) {
    long seconds = time.getEpochSecond();
    if (seconds < 0 || seconds > LAST) {
      throw new IllegalArgumentException(
          "a signed time is between the years 1970 and 9999, got " + time);
    }
    return Long.toString(seconds);
  }

  private static boolean hasLeadingZero(String text) {
    return text.charAt(0) == '0' && text.length() > 1;
  }

  private static long digits(String text) {
    long seconds = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return MALFORMED;
      }
      seconds = 10 * seconds + digit;
    }
    return seconds;
  }
}
