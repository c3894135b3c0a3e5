package com.orderbridge.erppush.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes digests that tell long names apart where a field holds only their beginning. Pure. */
public final class Digest {
  private Digest() {}

  /** Returns the first {@code digits} hex digits of a text's SHA-256, in capitals. */
  public static String of(String text, int digits) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
