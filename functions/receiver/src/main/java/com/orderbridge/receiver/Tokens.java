package com.orderbridge.receiver;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.JsonCopy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must not be stored of any body: access tokens of the shop ({@code cart_url}, {@code
 * return_url}), and tokens, secrets and cards of payment providers, which come with an order whose
 * payment source is included. Names count in any case and spelling: {@code cart_url}, {@code
 * Cart-Url} and {@code cartUrl} are one.
 */
public final class Tokens implements JsonCopy.Filter {
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
          "privatekey");

  private static final List<String> ENDINGS =
      List.of("token", "tokens", "secret", "secrets", "nonce", "password");

  /** In front of what a provider's page has encrypted in the browser. */
  private static final String ENCRYPTED = "encrypted";

  /** In addresses; each ends the name of a parameter. */
  private static final List<String> PARAMETERS = List.of("token", "secret", "nonce");

  /** An equals sign within an address that is itself a parameter. */
  private static final String ESCAPED_EQUALS = "%3d";

  private final Set<String> names;

  private Tokens(Collection<String> more) {
    this.names =
        more.stream().map(Tokens::plain).collect(Collectors.toCollection(java.util.HashSet::new));
    this.names.addAll(NAMES);
  }

  /** Those, and what the source's own list names. */
  public static Tokens of(SourceRules rules) {
    return new Tokens(rules.removed());
  }

  @Override
  public boolean drops(String name) {
    var plain = plain(name);
    return names.contains(plain)
        || plain.startsWith(ENCRYPTED)
        || ENDINGS.stream().anyMatch(plain::endsWith);
  }

  private static String plain(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '_' && name.charAt(i) != '-') {
        plain.append(name.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Few texts have it at all. */
  @Override
  public int mark() {
    return '=';
  }

  @Override
  public boolean dropsText(byte[] utf8, int from, int to) {
    for (int i = from; i < to; i++) {
      var assigns = utf8[i] == '=' || (utf8[i] == '%' && isAt(ESCAPED_EQUALS, utf8, i, to));
      if (assigns && isBehindParameter(utf8, from, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindParameter(byte[] utf8, int from, int end) {
    for (var parameter : PARAMETERS) {
      var begin = end - parameter.length();
      if (begin >= from && isAt(parameter, utf8, begin, end)) {
        return true;
      }
    }
    return false;
  }

  /** In any case; what is looked for is in small letters. */
  private static boolean isAt(String text, byte[] utf8, int begin, int to) {
    if (begin + text.length() > to) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.toLowerCase(utf8[begin + i]) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
