package com.orderbridge.core.json;

/**
 * A document's text as it is, white space included, without the parts that are left out. It is told
 * of the parts in the order in which they stand there, by the place of their first byte. The
 * document must be well-formed.
 */
final class CutText {
  private final byte[] utf8;
  private final boolean ascii;
  private final Utf8Text.Writing copy;

  /** What is in front of this place is in the copy, or is left out. */
  private int done;

  private boolean isCut;

  CutText(byte[] utf8, boolean ascii) {
    this.utf8 = utf8;
    this.ascii = ascii;
    this.copy = new Utf8Text.Writing(utf8.length);
  }

  /** The fields of an object or the elements of an array, which decide where its commas are. */
  final class Parts {
    private boolean anyKept;
    private boolean leavingOut;

    /** Leaves out the part that begins at this place; a field begins with its name. */
    void leaveOut(int begin) {
      if (!leavingOut) {
        copyTo(behindLast(begin));
      }
      leavingOut = true;
    }

    /** Keeps the part that begins at this place. */
    void keep(int begin) {
      if (leavingOut && anyKept) {
        copy.write(',');
      }
      end(begin);
      anyKept = true;
    }

    /** Copies from this place on, at which the closing brace or bracket is. */
    void end(int place) {
      if (leavingOut) {
        done = place;
        isCut = true;
      }
      leavingOut = false;
    }
  }

  /** The place of the comma before a part; the first part has a brace or bracket before it. */
  private int behindLast(int begin) {
    var last = begin - 1;
    while (utf8[last] <= ' ') {
      last--;
    }
    return utf8[last] == ',' ? last : last + 1;
  }

  /** Puts another value, in ASCII, in the place of one that is kept. */
  void replace(int begin, int end, byte[] other) {
    copyTo(begin);
    copy.writeBytes(other);
    done = end;
    isCut = true;
  }

  /** Whether anything was left out or replaced. */
  boolean isCut() {
    return isCut;
  }

  /** The copy, once all parts have been told. */
  Utf8Text whole() {
    copyTo(utf8.length);
    return ascii ? copy.asItIs() : copy.written();
  }

  private void copyTo(int end) {
    copy.write(utf8, done, end - done);
    done = end;
  }
}
