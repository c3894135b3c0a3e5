package com.orderbridge.intake.body;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.TextDecision;
import com.orderbridge.intake.tokens.CardNumbers;
import com.orderbridge.intake.tokens.Masked;
import com.orderbridge.intake.tokens.NumberNames;
import com.orderbridge.intake.tokens.OtherNumbers;
import com.orderbridge.intake.tokens.SecretNames;
import com.orderbridge.intake.tokens.Suspicion;
import com.orderbridge.intake.tokens.TextJudge;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what must not be stored of any body: access tokens of the shop ({@code cart_url}, {@code
 * return_url}), and tokens, secrets and cards of payment providers, which come with an order that
 * includes its payment source. Names match in any case and spelling: {@code cart_url}, {@code
 * Cart-Url} and {@code cartUrl} are one name. Texts are searched for web tokens, numbers of cards,
 * passwords in addresses, and documents within them. Immutable, thread-safe.
 */
public final class Tokens implements JsonCopy.Filter {
  private final Set<String> names;

  private Tokens(Collection<String> more) {
    this.names = more.stream().map(SecretNames::plain).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the tokens that are removed for a source: the usual ones, and those of the source's own
   * list.
   */
  public static Tokens of(SourceRules rules) {
    return new Tokens(rules.removed());
  }

  @Override
  public boolean drops(String name) {
    return SecretNames.has(name) || (!names.isEmpty() && names.contains(SecretNames.plain(name)));
  }

  /**
   * Drops only technical names: a headline such as {@code Cookie} is that of an option that a
   * customer has chosen.
   */
  @Override
  public boolean dropsNamed(String name) {
    return SecretNames.isTechnical(name) && drops(name);
  }

  @Override
  public TextDecision text(String text) {
    return Suspicion.isIn(text) ? new TextJudge(this, Masked::of).judged(text) : TextDecision.KEPT;
  }

  @Override
  public JsonCopy.Filter of(String name) {
    return NumberNames.has(name) ? new OtherNumbers(this, NumberNames.isAnyNumber(name)) : this;
  }

  @Override
  public boolean suspects(String name) {
    return SecretNames.isCard(name);
  }

  @Override
  public boolean dropsValue(String value) {
    return CardNumbers.isOne(value);
  }
}
