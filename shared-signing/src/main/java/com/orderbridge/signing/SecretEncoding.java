package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;

/** How the text of a secret becomes the bytes of a key. */
public enum SecretEncoding {
  /** The text itself in UTF-8, whatever it begins with. */
  UTF8("utf8"),
  /** Base64, padding optional. */
  BASE64("base64"),
  /** Hexadecimal digits, upper or lower case. */
  HEX("hex"),
  /** Standard Webhooks: {@code whsec_} (optional) and Base64, padding optional. */
  WHSEC_BASE64("whsec-base64");

  private static final String PREFIX = "whsec_";

  private final String setting;

  SecretEncoding(String setting) {
    this.setting = setting;
  }

  /** How a configuration file names it. */
  String setting() {
    return setting;
  }

  /**
   * The bytes of a secret's key: one or more.
   *
   * @throws IllegalArgumentException naming the secret and what to change, without quoting it
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
