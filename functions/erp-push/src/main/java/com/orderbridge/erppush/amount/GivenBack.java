package com.orderbridge.erppush.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Past;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a sender says of a refund or cancellation, tax included: {@code {"currency": "EUR",
 * "amount": 14.90, "all": false, "order": 40.36, "before": 5.00}}.
 *
 * @param amount that this refund gives back; empty where the sender does not say
 * @param all whether nothing is left of the order, by the sender's word
 * @param order what the whole order came to; empty where the sender does not say
 * @param before what other refunds of the order gave back, by the same body
 */
public record GivenBack(
    String currency,
    Optional<BigDecimal> amount,
    boolean all,
    Optional<BigDecimal> order,
    BigDecimal before) {

  /** Empty where there is no currency that says how exactly. */
  public static Optional<GivenBack> of(JsonNode json) {
    return Money.isCurrency(json.path("currency").asText())
        ? Optional.of(
            new GivenBack(
                json.path("currency").asText(),
                number(json, "amount"),
                json.path("all").asBoolean(false),
                number(json, "order"),
                number(json, "before").orElse(BigDecimal.ZERO)))
        : Optional.empty();
  }

  /**
   * What is left of the order to give back, before this refund. Two figures know of earlier
   * refunds, the body and our own story; the larger one counts.
   */
  public Optional<BigDecimal> left(Past past) {
    return order.map(it -> it.subtract(before.max(past.givenBack(currency))));
  }

  /** The amount, or all that is left where the sender says so instead of an amount. */
  public Optional<BigDecimal> meant(Past past) {
    return amount.or(() -> all ? left(past) : Optional.empty());
  }

  /** Whether nothing is left of the order after it. */
  public boolean leavesNothing(Past past) {
    var left = left(past);
    return meant(past)
        .filter(it -> left.isPresent() && it.compareTo(left.get()) == 0)
        .map(_ -> true)
        .orElse(amount.isEmpty() && all);
  }

  /** Whether more is given back than was paid. */
  public boolean exceeds(Past past) {
    var left = left(past);
    return meant(past).filter(it -> left.isPresent() && it.compareTo(left.get()) > 0).isPresent();
  }

  private static Optional<BigDecimal> number(JsonNode json, String field) {
    var value = json.path(field);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
