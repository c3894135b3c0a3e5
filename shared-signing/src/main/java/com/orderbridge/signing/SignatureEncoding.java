package com.orderbridge.signing;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a signature is written. Each signature has exactly one accepted spelling, so nobody can
 * change a header without changing its meaning.
 */
public enum SignatureEncoding {
  /** Each byte is two lower-case hexadecimal digits. */
  HEX("hex") {
    @Override
    byte @Nullable [] decode(String text, int size) {
      return text.length() == 2 * size ? fromHex(text, size) : null;
    }

    @Override
    String encode(byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
  },

  /** Base64 of RFC 4648 section 4: the standard alphabet, padded, with spare bits zero. */
  BASE64("base64") {
    @Override
    byte @Nullable [] decode(String text, int size) {
      int padding = 2 - (size + 2) % 3;
      int digits = text.length() - padding;
      boolean shaped = text.length() == (size + 2) / 3 * 4 && isPadding(text, digits);
      return shaped ? fromBase64(text, digits, size) : null;
    }

    @Override
    String encode(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
  };

  private static final byte[] HEX_DIGITS = digits("0123456789abcdef");
  private static final byte[] BASE64_DIGITS =
      digits("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  private final String setting;

  SignatureEncoding(String setting) {
    this.setting = setting;
  }

  /** Returns the name of this encoding in a configuration file. */
  String setting() {
    return setting;
  }

  /**
   * Returns the decoded bytes, or null if the text is not the one accepted spelling of {@code size}
   * bytes.
   */
  abstract byte @Nullable [] decode(String text, int size);

  abstract String encode(byte[] bytes);

  private static byte @Nullable [] fromHex(String text, int size) {
    byte[] bytes = new byte[size];
    int anyBad = 0;
    for (int i = 0; i < size; i++) {
      int value =
          (digit(HEX_DIGITS, text.charAt(2 * i)) << 4) | digit(HEX_DIGITS, text.charAt(2 * i + 1));
      anyBad |= value;
      bytes[i] = (byte) value;
    }
    return anyBad < 0 ? null : bytes;
  }

  private static byte @Nullable [] fromBase64(String text, int digits, int size) {
    byte[] bytes = new byte[size];
    int anyBad = 0;
    int window = 0;
    int held = 0;
    for (int i = 0, at = 0; i < digits; i++) {
      int value = digit(BASE64_DIGITS, text.charAt(i));
      anyBad |= value;
      window = (window << 6) | (value & 63);
      held += 6;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (window >> held);
      }
    }
    boolean spareBitsAreZero = (window & ((1 << held) - 1)) == 0;
    return anyBad >= 0 && spareBitsAreZero ? bytes : null;
  }

  private static boolean isPadding(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '=') {
        return false;
      }
    }
    return true;
  }

  private static int digit(byte[] digits, char letter) {
    return letter < digits.length ? digits[letter] : -1;
  }

  /**
   * Returns a table with the value of each ASCII character as a digit, or -1. A table is faster
   * than comparisons, because a processor cannot predict those.
   */
  private static byte[] digits(String alphabet) {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      digits[alphabet.charAt(i)] = (byte) i;
    }
    return digits;
  }
}
