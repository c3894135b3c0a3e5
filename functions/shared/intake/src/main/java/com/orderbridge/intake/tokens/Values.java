package com.orderbridge.intake.tokens;

import java.util.HexFormat;

/** Finds the ends of values in a text that looks like JSON and may be cut off anywhere. */
final class Values {
  private static final int UNIT = 4;

  private Values() {}

  static int behindSpace(String text, int from) {
    var to = from;
    while (to < text.length() && text.charAt(to) <= ' ') {
      to++;
    }
    return to;
  }

  /** Returns the place after a string's closing quote, or the end of a text that was cut off. */
  static int endOfString(String text, int quote) {
    var end = quote + 1;
    while (end < text.length() && text.charAt(end) != text.charAt(quote)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  /**
   * Returns the end of a value: of a string, an object or an array; any other value ends at the
   * next comma, brace or line.
   */
  static int end(String text, int from) {
    var depth = 0;
    var end = from;
    while (end < text.length()) {
      var next = text.charAt(end);
      if (depth == 0 && (isClosing(next) || isBetween(next))) {
        return end;
      }
      depth += isOpening(next) ? 1 : isClosing(next) ? -1 : 0;
      end = next == '"' || next == '\'' ? endOfString(text, end) : end + 1;
      if (depth == 0 && !isBare(next)) {
        return end;
      }
    }
    return end;
  }

  private static boolean isOpening(char character) {
    return character == '{' || character == '[';
  }

  private static boolean isClosing(char character) {
    return character == '}' || character == ']';
  }

  private static boolean isBetween(char character) {
    return character == ',' || character == '\n';
  }

  private static boolean isBare(char character) {
    return !isClosing(character) && character != '"' && character != '\'';
  }

  /**
   * Returns the text that a JSON string stands for. A wrong escape stands for its own character.
   */
  static String unescaped(String string) {
    if (string.indexOf('\\') < 0) {
      return string;
    }
    var text = new StringBuilder(string.length());
    for (int i = 0; i < string.length(); i++) {
      if (string.charAt(i) != '\\' || i + 1 == string.length()) {
        text.append(string.charAt(i));
      } else if (isUnit(string, i + 1)) {
        text.append((char) HexFormat.fromHexDigits(string, i + 2, i + 2 + UNIT));
        i += 1 + UNIT;
      } else {
        text.append(escaped(string.charAt(++i)));
      }
    }
    return text.toString();
  }

  private static boolean isUnit(String string, int at) {
    return string.charAt(at) == 'u'
        && at + UNIT < string.length()
        && string.substring(at + 1, at + 1 + UNIT).chars().allMatch(HexFormat::isHexDigit);
  }

  private static char escaped(char character) {
    return switch (character) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> character;
    };
  }
}
