package com.orderbridge.core.json;

import java.util.HexFormat;

/**
 * A document's text as it stands, white space included, without the fields that are left out, and
 * with an escape for each character that is not ASCII. It is told of fields and texts in the order
 * that they come in, by where their first byte is. What it is told must be well-formed.
 */
final class CutText {
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] utf8;
  private final boolean ascii;
  private final AsciiText.Writing copy;

  /** What is before it is in the copy, or is left out. */
  private int done;

  CutText(byte[] utf8, boolean ascii) {
    this.utf8 = utf8;
    this.ascii = ascii;
    this.copy = new AsciiText.Writing(utf8.length);
  }

  /** No text has to be told. */
  boolean isAscii() {
    return ascii;
  }

  /** The fields of an object or the elements of an array, which decide where its commas are. */
  final class Parts {
    private boolean anyKept;
    private boolean leavingOut;

    void leaveOut(int begin) {
      if (!leavingOut) {
        copyTo(behindLast(begin));
      }
      leavingOut = true;
    }

    /** Where it begins matters only after one that was left out. */
    void keep(int begin) {
      if (leavingOut && anyKept) {
        copy.write(',');
      }
      goOn(begin);
      anyKept = true;
    }

    /** Whether the copy goes on at what comes next. */
    boolean isLeavingOut() {
      return leavingOut;
    }

    /** At the closing brace or bracket. */
    void goOn(int begin) {
      if (leavingOut) {
        done = begin;
      }
      leavingOut = false;
    }
  }

  /** Where the comma before a part is; behind the brace or bracket, if it is the first. */
  private int behindLast(int begin) {
    var last = begin - 1;
    while (utf8[last] <= ' ') {
      last--;
    }
    return utf8[last] == ',' ? last : last + 1;
  }

  /** The name of a field, read already, by where its value begins. */
  void name(int value, String name) {
    if (!ascii && !isAscii(name)) {
      write(nameOf(value), name);
    }
  }

  /** A text, read already. */
  void text(int begin, String text) {
    if (!ascii && !isAscii(text)) {
      write(begin, text);
    }
  }

  private void write(int begin, String text) {
    copyTo(begin);
    writeEscaped(text);
    done = behindText(begin);
  }

  /** Looked at one by one: half of a surrogate pair has no bytes that could tell it. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Where the name of a field begins. A quote within it has a backslash before it. */
  int nameOf(int value) {
    var name = value - 1;
    while (utf8[name] != '"') {
      name--;
    }
    do {
      name--;
    } while (utf8[name] != '"' || utf8[name - 1] == '\\');
    return name;
  }

  private int behindText(int begin) {
    var end = begin + 1;
    while (utf8[end] != '"') {
      end += utf8[end] == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private void writeEscaped(String text) {
    copy.write('"');
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character < ' ' || character > '~' || character == '"' || character == '\\') {
        copy.write('\\');
        copy.write('u');
        for (int bits = 12; bits >= 0; bits -= 4) {
          copy.write(HEX.toLowHexDigit(character >> bits));
        }
      } else {
        copy.write(character);
      }
    }
    copy.write('"');
  }

  /** When everything has been told. */
  AsciiText whole() {
    copyTo(utf8.length);
    return copy.written();
  }

  private void copyTo(int end) {
    copy.write(utf8, done, end - done);
    done = end;
  }
}
