package com.orderbridge.intake.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes a text that is nothing but Base64, of either alphabet, in one line or several. */
public final class Base64Text {
  private static final int SHORTEST = 16;
  private static final char NO_CHARACTER = '\uFFFD';
  private static final Pattern TEXT = Pattern.compile("[\\w+/\\s-]++[=\\s]*+");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  private Base64Text() {}

  /**
   * Returns the decoded bytes; empty if the text is not Base64. A word may look like Base64 by
   * chance, so the result must be a text or gzip.
   */
  public static Optional<byte[]> decoded(String text) {
    if (text.length() < SHORTEST || !TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      var usual = SPACE.matcher(text).replaceAll("").replace('-', '+').replace('_', '/');
      return Optional.of(Base64.getDecoder().decode(usual)).filter(Base64Text::isDocument);
    } catch (IllegalArgumentException e) {
      // It is a word of another length, or with other signs.
      return Optional.empty();
    }
  }

  /** Tells whether the bytes are a text or gzip. What a word decodes to is neither. */
  private static boolean isDocument(byte[] bytes) {
    var isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    return isGzip || (isText(bytes) && new String(bytes, UTF_8).indexOf(NO_CHARACTER) < 0);
  }

  private static boolean isText(byte[] bytes) {
    var strange = 0;
    for (var each : bytes) {
      strange += each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' ? 1 : 0;
    }
    return strange == 0;
  }
}
