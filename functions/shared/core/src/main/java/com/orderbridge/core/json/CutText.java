package com.orderbridge.core.json;

/**
 * Copies the text of a document byte for byte, white space included, and leaves some parts out. The
 * caller reports the parts in the order of the document, by the place of their first byte. The
 * document must be well-formed.
 */
final class CutText {
  private final byte[] utf8;
  private final boolean ascii;
  private final Utf8Text.Writing copy;

  /** Everything before this place has been copied or left out. */
  private int done;

  private boolean isCut;

  CutText(byte[] utf8, boolean ascii) {
    this.utf8 = utf8;
    this.ascii = ascii;
    this.copy = new Utf8Text.Writing(utf8.length);
  }

  /** The fields of an object or the elements of an array. They decide which commas are copied. */
  final class Parts {
    private boolean anyKept;
    private boolean leavingOut;

    /** Leaves out the part that begins at this place. A field begins with its name. */
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

    /**
     * Ends the object or array. Copying goes on at this place, which is that of the closing brace
     * or bracket.
     */
    void end(int place) {
      if (leavingOut) {
        done = place;
        isCut = true;
      }
      leavingOut = false;
    }
  }

  /**
   * Returns the place of the comma before a part. The first part has no comma before it; then it is
   * the place after the opening brace or bracket.
   */
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

  /** Tells whether anything was left out or replaced. */
  boolean isCut() {
    return isCut;
  }

  /** Returns the copy. Call it when all parts have been reported. */
  Utf8Text whole() {
    copyTo(utf8.length);
    return ascii ? copy.asItIs() : copy.written();
  }

  private void copyTo(int end) {
    copy.write(utf8, done, end - done);
    done = end;
  }
}
