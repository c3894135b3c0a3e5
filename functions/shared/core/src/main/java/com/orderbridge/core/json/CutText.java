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
  final class Members {
    private final boolean named;
    private boolean anyKept;
    private boolean leavingOut;

    /**
     * Creates the parts of one object or array.
     *
     * @param named whether each part begins with a name, which is so in an object
     */
    Members(boolean named) {
      this.named = named;
    }

    /** Tells whether the part before the current one was left out. */
    boolean isLeavingOut() {
      return leavingOut;
    }

    /** Leaves out the part whose value begins at this place, with its name. */
    void leaveOut(int value) {
      if (!leavingOut) {
        copyTo(behindLast(begin(value)));
      }
      leavingOut = true;
    }

    /** Goes on with the part whose value begins at this place, after parts that were left out. */
    void keepAgain(int value) {
      if (anyKept) {
        copy.write(',');
      }
      end(begin(value));
    }

    /** Notes that the current part is kept. */
    void keep() {
      anyKept = true;
    }

    /**
     * Ends the parts that were left out. Copying goes on at this place, which is that of a part or
     * of the closing brace or bracket.
     */
    void end(int place) {
      done = place;
      isCut = true;
      leavingOut = false;
    }

    private int begin(int value) {
      return named ? beginOfName(value) : value;
    }
  }

  /**
   * Returns the place of the name in front of a value. A quote within a name has an odd number of
   * backslashes before it, the quote at the name's beginning has none.
   */
  private int beginOfName(int value) {
    var closing = lastQuote(value - 1);
    var opening = lastQuote(closing - 1);
    while (isEscaped(opening)) {
      opening = lastQuote(opening - 1);
    }
    return opening;
  }

  private int lastQuote(int from) {
    var at = from;
    while (utf8[at] != '"') {
      at--;
    }
    return at;
  }

  private boolean isEscaped(int quote) {
    var at = quote - 1;
    while (utf8[at] == '\\') {
      at--;
    }
    return (quote - at) % 2 == 0;
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
