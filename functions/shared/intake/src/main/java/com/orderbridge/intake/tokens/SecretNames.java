package com.orderbridge.intake.tokens;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of members that hold a secret, for all payment providers. Names match in any case and
 * spelling: {@code client_secret}, {@code Client-Secret} and {@code clientSecret} are one name.
 */
public final class SecretNames {
  private static final Set<String> NAMES =
      Set.of(
          "carturl",
          "returnurl",
          "approvalurl",
          "redirecturl",
          "redirecturi",
          "paymentrequestdata",
          "paymentrequestdetails",
          "paymentresponse",
          "paymentsession",
          "providerresponse",
          "clientinit",
          "sessiondata",
          "cardnumber",
          "creditcardnumber",
          "debitcardnumber",
          "cardno",
          "ccnumber",
          "primaryaccountnumber",
          "cvc",
          "cvv",
          "cvv2",
          "securitycode",
          "pan",
          "authorization",
          "passwd",
          "pwd",
          "tokenvalue",
          "credential",
          "credentials",
          "paymentdata",
          "sessionid",
          "jwt",
          "apikey",
          "ephemeralkey",
          "secretkey",
          "privatekey",
          "accesskey",
          "signingkey",
          "hmackey",
          "merchantkey",
          "webhookkey",
          "tokenid",
          "tokendata",
          "tokenizationdata",
          "bearer",
          "passphrase",
          "cookie",
          "cookies",
          "setcookie",
          "signature",
          "signedmessage",
          "csc",
          "cvn",
          "cvccode",
          "cvvcode",
          "cryptogram",
          "cavv",
          "dpan",
          "iban",
          "storedpaymentmethodid",
          "recurringdetailreference");

  private static final List<String> ENDINGS =
      List.of(
          "token",
          "tokens",
          "secret",
          "secrets",
          "nonce",
          "password",
          "passphrase",
          "apikey",
          "secretkey",
          "privatekey",
          "cryptogram");

  /** Begins the names of members that a provider's page has encrypted in the browser. */
  private static final String ENCRYPTED = "encrypted";

  /** Names below which a number may be a card's. Everything else below them is kept. */
  private static final Set<String> CARDS =
      Set.of("card", "cards", "creditcard", "debitcard", "paymentcard", "bankcard", "carddetails");

  /** The version at the end of a name: {@code payment_token_v2}. */
  private static final Pattern VERSION = Pattern.compile("v?\\d+$");

  /** Blanks, controls, formats such as a zero-width space, and fillers. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Z}\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F]");

  private SecretNames() {}

  /**
   * Tells whether a name is one of these, or a path such as {@code payment[token]} with one in it.
   */
  public static boolean has(String name) {
    return name.indexOf('[') < 0
        ? isOne(plain(name))
        : Arrays.stream(name.split("[\\[\\]]+", -1))
            .map(SecretNames::plain)
            .anyMatch(SecretNames::isOne);
  }

  private static boolean isOne(String plain) {
    return is(plain) || (endsWithDigit(plain) && is(VERSION.matcher(plain).replaceFirst("")));
  }

  private static boolean endsWithDigit(String plain) {
    return !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
  }

  private static boolean is(String plain) {
    return NAMES.contains(plain) || plain.startsWith(ENCRYPTED) || endsWithOne(plain);
  }

  /**
   * Tells whether a name has one of the endings. It is a loop because every name of every order is
   * checked.
   */
  private static boolean endsWithOne(String plain) {
    for (var ending : ENDINGS) {
      if (plain.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether it is the name of a payment card, below which the card's number may be. */
  public static boolean isCard(String name) {
    return CARDS.contains(plain(name));
  }

  /**
   * Tells whether a name has the form that programs use: one word that begins with a small letter,
   * or words joined by signs.
   */
  public static boolean isTechnical(String name) {
    return !name.isEmpty()
        && name.indexOf(' ') < 0
        && (Character.isLowerCase(name.charAt(0))
            || name.indexOf('_') > 0
            || name.indexOf('-') > 0);
  }

  /** Returns the form that all spellings of a name have in common. */
  public static String plain(String name) {
    var visible = isPlain(name) ? name : visible(name);
    var plain = new StringBuilder(visible.length());
    for (int i = 0; i < visible.length(); i++) {
      if (visible.charAt(i) != '_' && visible.charAt(i) != '-' && visible.charAt(i) != ' ') {
        plain.append(visible.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * Replaces special letters by usual ones, so that a name that only looks like another name
   * becomes the same.
   */
  private static String visible(String name) {
    return INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }
}
