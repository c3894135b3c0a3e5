package com.orderbridge.core.json;

import java.util.Arrays;

/** What a filter wants to know of a text's characters, by the byte. Immutable. */
final class TextMarks {
  private static final int ASCII = 128;

  /** A quote, an escape or a control character; it is negative, and no filter's bits are. */
  private static final int STOP = 1 << 31;

  private final JsonCopy.Filter filter;
  private final int[] marks = new int[256];
  private final boolean any;

  TextMarks(JsonCopy.Filter filter) {
    this.filter = filter;
    for (int i = 0; i < ASCII; i++) {
      marks[i] = i < ' ' || i == '"' || i == '\\' ? STOP : filter.mark(i);
    }
    any = Arrays.stream(marks).anyMatch(it -> it > 0);
  }

  /** Whether the filter judges texts at all. */
  boolean any() {
    return any;
  }

  /** One look through a text, up to its end or to what is not plain. Used again for each text. */
  final class Look {
    private final byte[] utf8;
    private int end;
    private int seen;

    Look(byte[] utf8) {
      this.utf8 = utf8;
    }

    /** Whether the text was plain up to its closing quote. */
    boolean isPlain(int from) {
      var bytes = utf8;
      var table = marks;
      var at = from;
      var all = 0;
      for (; at < bytes.length && table[bytes[at] & 0xFF] >= 0; at++) {
        all |= table[bytes[at] & 0xFF];
      }
      end = at;
      seen = all;
      return at < bytes.length && bytes[at] == '"';
    }

    /** Where the closing quote is. */
    int end() {
      return end;
    }

    boolean isMarked() {
      return filter.isMarked(seen);
    }
  }
}
