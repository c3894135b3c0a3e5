package com.orderbridge.core.json;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The characters that SQS takes in a message (SendMessage, "MessageBody"): #x9, #xA, #xD, #x20 to
 * #xD7FF, #xE000 to #xFFFD, #x10000 to #x10FFFF. It refuses a message with any other one.
 */
public final class QueueCharacters {
  private static final int REPLACEMENT = 0xFFFD;

  /** The first byte that U+FFFE and U+FFFF have in UTF-8; {@link #SECOND} is their second one. */
  private static final byte FIRST = (byte) 0xEF;

  private static final byte SECOND = (byte) 0xBF;
  private static final byte LAST_OF_FFFE = (byte) 0xBE;
  private static final byte LAST_OF_FFFF = (byte) 0xBF;
  private static final byte[] FFFE = {'\\', 'u', 'f', 'f', 'f', 'e'};
  private static final byte[] FFFF = {'\\', 'u', 'f', 'f', 'f', 'f'};

  private QueueCharacters() {}

  /**
   * Returns a text with U+FFFD in place of each character that SQS does not take. It is for message
   * attributes, which have no escapes.
   */
  public static String only(String text) {
    if (text.codePoints().allMatch(QueueCharacters::isTaken)) {
      return text;
    }
    var taken = new StringBuilder(text.length());
    text.codePoints().map(it -> isTaken(it) ? it : REPLACEMENT).forEach(taken::appendCodePoint);
    return taken.toString();
  }

  private static boolean isTaken(int character) {
    return character >= ' '
        ? character < 0xFFFE ? !isSurrogate(character) : character > 0xFFFF
        : character == '\t' || character == '\n' || character == '\r';
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /**
   * Escapes the characters of a JSON document that SQS does not take. JSON itself demands an escape
   * for all of them except U+FFFE and U+FFFF, so only these two are looked for.
   *
   * @param utf8 the document; well-formed up to {@code size}
   * @param clean the number of bytes at its beginning that are known to need no escape
   * @param size the length of the document in bytes
   * @return the escaped document; empty if it needs no escape
   */
  static Optional<byte[]> escaped(byte[] utf8, int clean, int size) {
    var first = next(utf8, clean, size);
    return first == size ? Optional.empty() : Optional.of(withEscapes(utf8, first, size));
  }

  private static byte[] withEscapes(byte[] utf8, int first, int size) {
    var escaped = new ByteArrayOutputStream(size + size / 16);
    var done = 0;
    for (int at = first; at < size; at = next(utf8, done, size)) {
      escaped.write(utf8, done, at - done);
      escaped.writeBytes(utf8[at + 2] == LAST_OF_FFFE ? FFFE : FFFF);
      done = at + 3;
    }
    escaped.write(utf8, done, size - done);
    return escaped.toByteArray();
  }

  private static int next(byte[] utf8, int from, int size) {
    for (int at = from; at < size - 2; at++) {
      if (utf8[at] == FIRST && utf8[at + 1] == SECOND && isLast(utf8[at + 2])) {
        return at;
      }
    }
    return size;
  }

  private static boolean isLast(byte last) {
    return last == LAST_OF_FFFE || last == LAST_OF_FFFF;
  }
}
