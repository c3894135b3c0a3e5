package com.orderbridge.core.json;

/**
 * A document's text as it stands, white space included, without the fields that are left out. It is
 * told of fields in the order that they come in, by where their first byte is. What it is told must
 * be well-formed.
 */
final class CutText {
  private final byte[] utf8;
  private final boolean ascii;
  private final Utf8Text.Writing copy;

  /** What is before it is in the copy, or is left out. */
  private int done;

  CutText(byte[] utf8, boolean ascii) {
    this.utf8 = utf8;
    this.ascii = ascii;
    this.copy = new Utf8Text.Writing(utf8.length);
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

    /** Its beginning matters only after a part that was left out. */
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

  /** The position of the comma before a part; behind the brace or bracket, if it is the first. */
  private int behindLast(int begin) {
    var last = begin - 1;
    while (utf8[last] <= ' ') {
      last--;
    }
    return utf8[last] == ',' ? last : last + 1;
  }

  /** The position where a field's name begins. A quote within it has a backslash before it. */
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

  /** Another value in the place of one that is kept, in ASCII. */
  void replace(int begin, int end, byte[] other) {
    copyTo(begin);
    copy.writeBytes(other);
    done = end;
  }

  /** Behind the closing quote of a text. */
  int endOfText(int quote) {
    var end = quote + 1;
    while (utf8[end] != '"') {
      end += utf8[end] == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  /** When everything has been told. */
  Utf8Text whole() {
    copyTo(utf8.length);
    return ascii ? copy.asItIs() : copy.written();
  }

  private void copyTo(int end) {
    copy.write(utf8, done, end - done);
    done = end;
  }
}
