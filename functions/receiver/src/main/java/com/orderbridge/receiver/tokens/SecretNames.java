package com.orderbridge.receiver.tokens;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of members that hold a secret, whatever the payment provider. Each counts in any case and
 * spelling: {@code client_secret}, {@code Client-Secret} and {@code clientSecret} are one.
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
          "privatekey");

  private static final List<String> ENDINGS =
      List.of("token", "tokens", "secret", "secrets", "nonce", "password");

  /** In front of what a provider's page has encrypted in the browser. */
  private static final String ENCRYPTED = "encrypted";

  /** Below them a number may be that of a card; what else is there is kept. */
  private static final Set<String> CARDS =
      Set.of("card", "cards", "creditcard", "debitcard", "paymentcard", "bankcard", "carddetails");

  private SecretNames() {}

  /** Whether it is one. */
  public static boolean has(String name) {
    var plain = plain(name);
    return NAMES.contains(plain)
        || plain.startsWith(ENCRYPTED)
        || ENDINGS.stream().anyMatch(plain::endsWith);
  }

  /** Whether it is the name of a payment card, below which its number may be. */
  public static boolean isCard(String name) {
    return CARDS.contains(plain(name));
  }

  /** What all spellings of a name have in common. */
  public static String plain(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '_' && name.charAt(i) != '-') {
        plain.append(name.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
