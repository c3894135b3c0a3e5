package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;

/** How the text of a secret becomes the bytes of a key. */
public enum SecretEncoding {
  /** The key is the text itself in UTF-8, prefix included. */
  UTF8("utf8"),
  /** The text is Base64; its padding is optional. */
  BASE64("base64"),
  /** The text is hexadecimal, in upper or lower case. */
  HEX("hex"),
  /**
   * The text is written as in Standard Webhooks: an optional {@code whsec_}, then Base64 with
   * optional padding.
   */
  WHSEC_BASE64("whsec-base64");

  private static final String PREFIX = "whsec_";

  private final String setting;

  SecretEncoding(String setting) {
    this.setting = setting;
  }

  /** Returns the name of this encoding in a configuration file. */
  String setting() {
    return setting;
  }

  /**
   * Returns the bytes of a secret's key, at least one.
   *
   * @throws IllegalArgumentException if the text is not encoded in this way; the message names the
   *     secret and says what to change, and does not quote it
   */
  byte[] keyOf(String name, String text) {
    byte[] key = decode(name, text);
    if (key.length == 0) {
      throw new IllegalArgumentException(
          "secret '" + name + "' has no key in it: set it to what the sender shows");
    }
    return key;
  }

  private byte[] decode(String name, String text) {
    try {
      return decode(text);
    } catch (IllegalArgumentException quotesTheSecret) {
      throw new IllegalArgumentException(
          "secret '" + name + "' is not " + setting + ", which this scheme asks for");
    }
  }

  private byte[] decode(String text) {
    return switch (this) {
      case UTF8 -> text.getBytes(UTF_8);
      case BASE64 -> Base64.getDecoder().decode(text);
      case HEX -> HexFormat.of().parseHex(text);
      case WHSEC_BASE64 -> Base64.getDecoder().decode(withoutPrefix(text));
    };
  }

  private static String withoutPrefix(String text) {
    return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
  }
}
