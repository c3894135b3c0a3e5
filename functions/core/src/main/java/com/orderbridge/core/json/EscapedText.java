package com.orderbridge.core.json;

import java.util.Arrays;
import java.util.HexFormat;

/** A string within a JSON document, from its bytes to those of the text that it stands for. */
final class EscapedText {
  private static final char NOBODY = '?';

  private final byte[] json;
  private int at;
  private final byte[] text;
  private int length;

  /**
   * A string that is well-formed.
   *
   * @param begin where its opening quote is
   */
  EscapedText(byte[] json, int begin) {
    this.json = json;
    this.at = begin + 1;
    this.text = new byte[json.length - begin];
  }

  /** In UTF-8; half of a surrogate pair is no character, and becomes a question mark. */
  byte[] utf8() {
    copyPlain();
    while (json[at] == '\\') {
      at += 2;
      escape(json[at - 1]);
      copyPlain();
    }
    return Arrays.copyOf(text, length);
  }

  /** Up to the next escape, or the end. In variables: a field would be written for each byte. */
  private void copyPlain() {
    var from = at;
    var to = length;
    for (var next = json[from]; next != '"' && next != '\\'; next = json[from]) {
      text[to] = next;
      from++;
      to++;
    }
    at = from;
    length = to;
  }

  private void escape(byte which) {
    switch (which) {
      case 'b' -> text[length++] = '\b';
      case 'f' -> text[length++] = '\f';
      case 'n' -> text[length++] = '\n';
      case 'r' -> text[length++] = '\r';
      case 't' -> text[length++] = '\t';
      case 'u' -> character(unit());
      default -> text[length++] = which;
    }
  }

  private char unit() {
    var unit = 0;
    for (int end = at + 4; at < end; at++) {
      unit = unit << 4 | HexFormat.fromHexDigit(json[at]);
    }
    return (char) unit;
  }

  private void character(char unit) {
    if (Character.isHighSurrogate(unit) && json[at] == '\\' && json[at + 1] == 'u') {
      pair(unit);
    } else {
      codePoint(Character.isSurrogate(unit) ? NOBODY : unit);
    }
  }

  /** What follows and is no second half is read as what it is, next. */
  private void pair(char high) {
    var second = at;
    at += 2;
    var low = unit();
    if (Character.isLowSurrogate(low)) {
      codePoint(Character.toCodePoint(high, low));
    } else {
      codePoint(NOBODY);
      at = second;
    }
  }

  private void codePoint(int character) {
    if (character < 0x80) {
      text[length++] = (byte) character;
    } else if (character < 0x800) {
      text[length++] = (byte) (0xC0 | character >> 6);
      follow(character, 0);
    } else if (character < 0x10000) {
      text[length++] = (byte) (0xE0 | character >> 12);
      follow(character, 6);
      follow(character, 0);
    } else {
      text[length++] = (byte) (0xF0 | character >> 18);
      follow(character, 12);
      follow(character, 6);
      follow(character, 0);
    }
  }

  private void follow(int character, int bits) {
    text[length++] = (byte) (0x80 | ((character >> bits) & 0x3F));
  }
}
