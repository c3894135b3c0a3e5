package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A string within a JSON document that nobody has looked at yet, from its bytes to those of the
 * text that it stands for: they are never more, and are written over it.
 */
final class EscapedText {
  private static final char NOBODY = '?';

  /** Never within a string, as it stands. */
  private static final byte END = 0;

  /** By the byte: stands for itself. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ', PLAIN.length, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  private final byte[] json;
  private final int begin;
  private int from;
  private int to;

  /**
   * A string that may have no end.
   *
   * @param json overwritten
   * @param quote where the opening one is
   */
  EscapedText(byte[] json, int quote) {
    this.json = json;
    this.begin = quote + 1;
    this.from = begin;
    this.to = begin;
  }

  /**
   * In UTF-8, if the document is; half of a surrogate pair is no character, and becomes a question
   * mark. To be called once.
   *
   * @throws JsonParseException if it is not well-formed
   */
  byte[] utf8() throws JsonParseException {
    copyPlain();
    while (next() == '\\') {
      from++;
      escape();
      copyPlain();
    }
    if (next() != '"') {
      throw malformed();
    }
    return Arrays.copyOfRange(json, begin, to);
  }

  /** Where the document goes on behind the closing quote, once the text is read. */
  int behind() {
    return from + 1;
  }

  /** Up to what is not plain. In variables: a field would be written for each byte. */
  private void copyPlain() {
    var bytes = json;
    var plain = PLAIN;
    var at = from;
    var into = to;
    for (; at < bytes.length && plain[bytes[at] & 0xFF]; at++) {
      bytes[into++] = bytes[at];
    }
    from = at;
    to = into;
  }

  private byte next() {
    return at(from);
  }

  private byte at(int place) {
    return place < json.length ? json[place] : END;
  }

  private void escape() throws JsonParseException {
    var which = next();
    from++;
    switch (which) {
      case 'b' -> json[to++] = '\b';
      case 'f' -> json[to++] = '\f';
      case 'n' -> json[to++] = '\n';
      case 'r' -> json[to++] = '\r';
      case 't' -> json[to++] = '\t';
      case 'u' -> character(unit());
      case '"', '\\', '/' -> json[to++] = which;
      default -> throw malformed();
    }
  }

  private char unit() throws JsonParseException {
    var unit = 0;
    for (int end = from + 4; from < end; from++) {
      if (!HexFormat.isHexDigit(next())) {
        throw malformed();
      }
      unit = unit << 4 | HexFormat.fromHexDigit(next());
    }
    return (char) unit;
  }

  private void character(char unit) throws JsonParseException {
    if (Character.isHighSurrogate(unit) && next() == '\\' && at(from + 1) == 'u') {
      pair(unit);
    } else {
      codePoint(Character.isSurrogate(unit) ? NOBODY : unit);
    }
  }

  /** What follows and is no second half is read as what it is, next. */
  private void pair(char high) throws JsonParseException {
    var second = from;
    from += 2;
    var low = unit();
    if (Character.isLowSurrogate(low)) {
      codePoint(Character.toCodePoint(high, low));
    } else {
      codePoint(NOBODY);
      from = second;
    }
  }

  private void codePoint(int character) {
    if (character < 0x80) {
      json[to++] = (byte) character;
    } else if (character < 0x800) {
      json[to++] = (byte) (0xC0 | character >> 6);
      follow(character, 0);
    } else if (character < 0x10000) {
      json[to++] = (byte) (0xE0 | character >> 12);
      follow(character, 6);
      follow(character, 0);
    } else {
      json[to++] = (byte) (0xF0 | character >> 18);
      follow(character, 12);
      follow(character, 6);
      follow(character, 0);
    }
  }

  private void follow(int character, int bits) {
    json[to++] = (byte) (0x80 | ((character >> bits) & 0x3F));
  }

  private static JsonParseException malformed() {
    return new JsonParseException(null, "a string is not well-formed");
  }
}
