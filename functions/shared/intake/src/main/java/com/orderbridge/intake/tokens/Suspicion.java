package com.orderbridge.intake.tokens;

/**
 * Finds out whether a text needs a closer look. Every text of an order is checked, so this creates
 * no object and reads most characters only once.
 */
public final class Suspicion {
  private Suspicion() {}

  /** Tells whether there may be a token in a text. */
  public static boolean isIn(String text) {
    if (isDocument(text)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      var is =
          switch (text.charAt(i)) {
            case '=', '%' -> Parameters.isAt(text, i);
            case '@' -> hasAddress(text, i);
            case 'J' -> text.startsWith("ey", i - 2);
            case ' ' -> isBetween(text, i);
            case '-' -> isBetweenGroups(text, i);
            case '_' -> KnownTokens.mayBeAt(text, i);
            case '{' -> text.indexOf('"', i + 1) >= 0;
            default -> false;
          };
      if (is) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the text looks like a document. */
  private static boolean isDocument(String text) {
    var begin = Values.behindSpace(text, 0);
    return begin < text.length()
        && switch (text.charAt(begin)) {
          case '<' -> true;
          case '{', '[', '"' -> text.indexOf('"', begin + 1) >= 0;
          default -> false;
        };
  }

  private static boolean hasAddress(String text, int at) {
    for (int i = at - 1; i >= 2 && text.charAt(i) > ' '; i--) {
      if (text.charAt(i) == '/' && text.startsWith(":/", i - 2)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether a blank is between a card's groups of digits, after {@code Bearer}, or in front
   * of a card's number.
   */
  private static boolean isBetween(String text, int blank) {
    return isBetweenGroups(text, blank)
        || KnownTokens.isBehindBearer(text, blank)
        || (blank + CardNumbers.SHORTEST < text.length()
            && isDigit(text.charAt(blank + 1))
            && isDigit(text.charAt(blank + CardNumbers.SHORTEST)));
  }

  /**
   * Tells whether a sign may be the first gap of a card's number: with digits around it, and the
   * next gap 4 or 6 digits later.
   */
  private static boolean isBetweenGroups(String text, int gap) {
    return gap >= 4
        && gap + 12 < text.length()
        && isDigit(text.charAt(gap - 1))
        && isDigit(text.charAt(gap + 1))
        && (text.charAt(gap + 5) == text.charAt(gap) || text.charAt(gap + 7) == text.charAt(gap));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
