package com.orderbridge.core.json;

import java.util.Random;

/** Documents with every kind of value, white space and escape, decided by a seed. */
final class RandomJson {
  private static final String[] TEXTS = {
    "",
    "plain",
    "with \\\"quotes\\\" and \\\\ \\/ \\b\\n",
    "\\u00e9\\uD83D\\uDE00",
    "é€",
    "é\\\"\\\\",
    "😀",
    "\u007F",
    "\uFFFD\uFFFE\uFFFF",
    "a=b"
  };

  /** As a name the parser refuses them. */
  private static final String[] HALVES = {"\\uD83D", "é \\uDE00 \\uD83D"};

  private static final String[] NUMBERS = {
    "0", "-7", "1490", "12345678901", "12345678901234567890123", "0.10", "-2.5e-4", "1E3", "-0"
  };

  private final Random random;
  private int fields;

  RandomJson(Random random) {
    this.random = random;
  }

  String text() {
    return space() + value(4) + space();
  }

  private String value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> '"' + one(random.nextInt(10) == 0 ? HALVES : TEXTS) + '"';
      case 1 -> one(NUMBERS);
      case 2 -> random.nextBoolean() ? "true" : "false";
      case 3 -> "null";
      case 4 -> object(depth - 1);
      default -> array(depth - 1);
    };
  }

  private String object(int depth) {
    var text = new StringBuilder("{");
    for (int i = random.nextInt(4); i > 0; i--) {
      var name = one(TEXTS) + fields++;
      text.append(space()).append('"').append(name).append('"').append(space()).append(':');
      text.append(space()).append(value(depth)).append(space()).append(i == 1 ? "" : ",");
    }
    return text.append(space()).append('}').toString();
  }

  private String array(int depth) {
    var text = new StringBuilder("[");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(space()).append(value(depth)).append(i == 1 ? "" : ",");
    }
    return text.append(space()).append(']').toString();
  }

  private String space() {
    return random.nextInt(3) == 0 ? one(" ", "\n", "\t ", "\r\n  ") : "";
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
