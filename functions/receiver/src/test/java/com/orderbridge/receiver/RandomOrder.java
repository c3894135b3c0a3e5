package com.orderbridge.receiver;

import java.util.Random;
import java.util.StringJoiner;

/**
 * An order of made-up values without a token, with every kind of text and number that orders have.
 */
final class RandomOrder {
  private static final String[] NAMES = {
    "id",
    "number",
    "total_amount_cents",
    "currency",
    "email",
    "note",
    "card_message",
    "gift_card",
    "url",
    "placed_at",
    "metadata",
    "ü",
    "sku_code",
    "phone",
    "line items",
    "tax-rate",
    "last4",
    "option"
  };
  private static final String[] PIECES = {
    "MUG-12OZ",
    " ",
    "-",
    "=",
    "@",
    "J",
    "eyJ",
    "ö",
    "€",
    "😀",
    "\\n",
    "\\\"",
    "\\u00e9",
    "4006381333931",
    "1111 ",
    "12.50",
    "https://shop.example/p?sku=1&a=2",
    "jane@example.com",
    "&amp;",
    "<b>",
    "</b>",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "'",
    "%3D",
    "#",
    "card",
    "2026-06-01T10:15:00Z",
    "+49 89 1234567"
  };
  private static final int DEEPEST = 3;

  private final Random random;

  RandomOrder(Random random) {
    this.random = random;
  }

  String text() {
    return "{\"type\":\"order.created\"" + space() + ",\"data\":" + object(0) + "}" + space();
  }

  private String object(int depth) {
    var fields = new StringJoiner("," + space(), "{", space() + "}");
    for (int i = random.nextInt(6); i >= 0; i--) {
      var name = NAMES[i * 3 + random.nextInt(3)];
      fields.add("\"%s\"%s:%s%s".formatted(name, space(), space(), value(depth)));
    }
    return fields.toString();
  }

  private String value(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 7 : 5)) {
      case 0 -> Long.toString(random.nextLong());
      case 1 -> random.nextInt(1000) + "." + random.nextInt(10) + "0";
      case 2 -> random.nextBoolean() ? "null" : "true";
      case 3, 4 -> string();
      case 5 -> object(depth + 1);
      default -> "[" + value(depth + 1) + space() + "," + string() + "]";
    };
  }

  private String string() {
    var text = new StringBuilder("\"");
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append('"').toString();
  }

  private String space() {
    return random.nextInt(5) == 0 ? " \n" : "";
  }
}
