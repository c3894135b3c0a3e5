package com.orderbridge.intake.tokens;

/**
 * Whether a text is worth a closer look. It is asked of most texts of an order, so that it makes no
 * object and reads each byte once.
 */
public final class Suspicion {
  private static final int ASSIGNS = 1;
  private static final int AT = 2;
  private static final int TOKEN = 4;
  private static final int MARKUP = 8;
  private static final int DIGIT = 16;
  private static final int GAP = 32;
  private static final int UNDERSCORE = 64;
  private static final int CARD = DIGIT | GAP;

  /** Keys have both. */
  private static final int KEY = DIGIT | UNDERSCORE;

  private Suspicion() {}

  /** What a character says of its text, as bits. */
  public static int mark(int character) {
    return switch (character) {
      case '=' -> ASSIGNS;
      case '@' -> AT;
      case 'J' -> TOKEN;
      case '<' -> MARKUP;
      case ' ', '-' -> GAP;
      case '_' -> UNDERSCORE;
      default -> character >= '0' && character <= '9' ? DIGIT : 0;
    };
  }

  /** Whether the bits of all characters together are reason enough to look. */
  public static boolean isMarked(int marks) {
    return (marks & (ASSIGNS | AT | TOKEN | MARKUP)) != 0
        || (marks & CARD) == CARD
        || (marks & KEY) == KEY;
  }

  /** Whether there may be a token in a text, which is from {@code from} to before {@code to}. */
  public static boolean isIn(byte[] utf8, int from, int to) {
    if (isDocument(utf8, from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      var is =
          switch (utf8[i]) {
            case '=', '%' -> Parameters.isAt(utf8, from, i, to);
            case '@' -> hasAddress(utf8, from, i);
            case 'J' -> i >= from + 2 && utf8[i - 1] == 'y' && utf8[i - 2] == 'e';
            case ' ' -> isBetween(utf8, from, i, to);
            case '-' -> isBetweenGroups(utf8, from, i, to);
            case '_' -> KnownTokens.mayBeAt(utf8, from, i);
            case '{' -> hasQuote(utf8, i + 1, to);
            default -> false;
          };
      if (is) {
        return true;
      }
    }
    return false;
  }

  /** A document of its own within the text. */
  private static boolean isDocument(byte[] utf8, int from, int to) {
    var begin = from;
    while (begin < to && utf8[begin] >= 0 && utf8[begin] <= ' ') {
      begin++;
    }
    return begin < to
        && switch (utf8[begin]) {
          case '<' -> true;
          case '{', '[', '"' -> hasQuote(utf8, begin + 1, to);
          default -> false;
        };
  }

  private static boolean hasQuote(byte[] utf8, int from, int to) {
    for (int i = from; i < to; i++) {
      if (utf8[i] == '"') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAddress(byte[] utf8, int from, int at) {
    for (int i = at - 1; i >= from + 2 && utf8[i] > ' '; i--) {
      if (utf8[i] == '/' && utf8[i - 1] == '/' && utf8[i - 2] == ':') {
        return true;
      }
    }
    return false;
  }

  /** A card's groups of digits, or a word and what it says of the next one. */
  private static boolean isBetween(byte[] utf8, int from, int blank, int to) {
    return isBetweenGroups(utf8, from, blank, to)
        || KnownTokens.isBehindBearer(utf8, from, blank)
        || (blank + CardNumbers.SHORTEST < to
            && isDigit(utf8[blank + 1])
            && isDigit(utf8[blank + CardNumbers.SHORTEST]));
  }

  /** The first gap of a card's number: 4 digits in front, then 4 or 6 up to the next gap. */
  private static boolean isBetweenGroups(byte[] utf8, int from, int gap, int to) {
    return gap >= from + 4
        && gap + 12 < to
        && isDigit(utf8[gap - 1])
        && isDigit(utf8[gap + 1])
        && (utf8[gap + 5] == utf8[gap] || utf8[gap + 7] == utf8[gap]);
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
