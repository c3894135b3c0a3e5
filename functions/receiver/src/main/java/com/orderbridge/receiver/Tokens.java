package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.Judged;
import com.orderbridge.receiver.tokens.CardNumbers;
import com.orderbridge.receiver.tokens.Suspicion;
import com.orderbridge.receiver.tokens.TextJudge;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must not be stored of any body: access tokens of the shop ({@code cart_url}, {@code
 * return_url}), and tokens, secrets and cards of payment providers, which come with an order whose
 * payment source is included. Names count in any case and spelling: {@code cart_url}, {@code
 * Cart-Url} and {@code cartUrl} are one. Texts are looked through for web tokens, numbers of cards,
 * passwords in addresses, and documents within them.
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

  @Override
  public int mark(int character) {
    return Suspicion.mark(character);
  }

  @Override
  public boolean isMarked(int marks) {
    return Suspicion.isMarked(marks);
  }

  @Override
  public Judged text(byte[] utf8, int from, int to) {
    return Suspicion.isIn(utf8, from, to)
        ? new TextJudge(this).judged(new String(utf8, from, to - from, UTF_8))
        : Judged.KEPT;
  }

  @Override
  public boolean suspects(String name) {
    return CARDS.contains(plain(name));
  }

  @Override
  public boolean dropsValue(String value) {
    return CardNumbers.isOne(value);
  }
}
