package com.orderbridge.intake.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recognizes texts in other encodings than UTF-8, as far as their bytes show it. */
public final class Encodings {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final byte[] MARK_OF_UTF_8 = BYTE_ORDER_MARK.getBytes(UTF_8);
  private static final int FIRST = 4;

  private Encodings() {}

  /**
   * Converts a text of 16 or 32 bits per character to UTF-8; empty if any of the bytes is not part
   * of such a text.
   */
  public static Optional<byte[]> utf8(byte[] bytes) {
    return wide(bytes).flatMap(it -> text(bytes, it)).map(Encodings::utf8);
  }

  /**
   * Converts a text like {@link #utf8}, even if it is cut off or damaged: whatever is not a
   * character becomes U+FFFD.
   */
  static Optional<byte[]> utf8AsFarAsPossible(byte[] bytes) {
    return wide(bytes).map(it -> utf8(new String(bytes, it)));
  }

  /** Returns the bytes without the byte order mark that UTF-8 may begin with. */
  public static byte[] withoutMark(byte[] bytes) {
    var length = MARK_OF_UTF_8.length;
    var isMarked =
        bytes.length > length && Arrays.equals(bytes, 0, length, MARK_OF_UTF_8, 0, length);
    return isMarked ? Arrays.copyOfRange(bytes, length, bytes.length) : bytes;
  }

  private static byte[] utf8(String text) {
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).getBytes(UTF_8);
  }

  private static Optional<String> text(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns UTF-8, or else ISO 8859-1, in which any bytes are characters; empty if the bytes are
   * not a text.
   */
  static Optional<Charset> narrow(byte[] bytes) {
    if (!beginsAsText(bytes) || IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0)) {
      return Optional.empty();
    }
    if (text(bytes, UTF_8).isPresent()) {
      return Optional.of(UTF_8);
    }
    var hasControls = IntStream.range(0, bytes.length).anyMatch(i -> isControl(bytes[i]));
    return bytes[0] < 0 || hasControls ? Optional.empty() : Optional.of(ISO_8859_1);
  }

  private static boolean beginsAsText(byte[] bytes) {
    var begin = 0;
    while (begin < bytes.length && isSpace(bytes[begin])) {
      begin++;
    }
    return begin == bytes.length || !isControl(bytes[begin]);
  }

  private static boolean isSpace(byte character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  private static boolean isControl(byte character) {
    return character >= 0 && character < ' ' && !isSpace(character);
  }

  /**
   * Returns the encoding of a text of 16 or 32 bits per character. The byte order mark shows it, or
   * the zeros in the first characters, which are ASCII.
   */
  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < FIRST) {
      return Optional.empty();
    }
    return switch (HexFormat.of().formatHex(bytes, 0, FIRST)) {
      case String it when it.matches("(fffe|(?!00)..00)0000") -> charset("UTF-32LE");
      case String it when it.matches("0000(feff|00(?!00)..)") -> charset("UTF-32BE");
      case String it when it.matches("fffe.*|((?!00)..00){2}") -> charset("UTF-16LE");
      case String it when it.matches("feff.*|(00(?!00)..){2}") -> charset("UTF-16BE");
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> charset(String name) {
    return Optional.of(Charset.forName(name));
  }
}
