package com.orderbridge.erppush.businesscentral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An order's id as {@code externalDocumentNumber} carries it: a Code[35], which Business Central
 * upper-cases. A longer id is cut to 22 characters and told apart by 12 digits of its SHA-256.
 */
final class ExternalReference {
  private static final int LONGEST = 35;
  private static final int KEPT = 22;
  private static final int DIGITS = 12;

  private ExternalReference() {}

  static String of(String orderId) {
    var code = orderId.strip().toUpperCase(Locale.ROOT);
    return code.length() <= LONGEST ? code : code.substring(0, KEPT) + "-" + digest(orderId);
  }

  private static String digest(String orderId) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(orderId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
