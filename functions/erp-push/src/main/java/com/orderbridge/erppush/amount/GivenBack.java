package com.orderbridge.erppush.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Past;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The statement of a sender about a refund or cancellation, tax included: {@code {"currency":
 * "EUR", "amount": 14.90, "all": false, "order": 40.36, "before": 5.00}}. Amounts are in the
 * currency's major unit.
 *
 * @param amount the amount that this refund gives back; empty if the sender does not say
 * @param all whether nothing is left of the order, according to the sender
 * @param order the total of the whole order; empty if the sender does not say
 * @param before the amount that other refunds of the order gave back, according to the same body
 */
public record GivenBack(
    String currency,
    Optional<BigDecimal> amount,
    boolean all,
    Optional<BigDecimal> order,
    BigDecimal before) {

  /**
   * Reads the object. Returns empty if it has no valid currency, without which the precision of
   * amounts is unknown.
   */
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
   * Returns what is left of the order to give back, before this refund. Both the body and our own
   * story know earlier refunds; the larger sum counts.
   */
  public Optional<BigDecimal> left(Past past) {
    return order.map(it -> it.subtract(before.max(past.givenBack(currency))));
  }

  /**
   * Returns the amount of this refund, or all that is left if the sender says so instead of an
   * amount.
   */
  public Optional<BigDecimal> meant(Past past) {
    return amount.or(() -> all ? left(past) : Optional.empty());
  }

  /** Returns whether nothing is left of the order after this refund. */
  public boolean leavesNothing(Past past) {
    var left = left(past);
    return meant(past)
        .filter(it -> left.isPresent() && it.compareTo(left.get()) == 0)
        .map(_ -> true)
        .orElse(amount.isEmpty() && all);
  }

  /** Returns whether the refund gives back more than is left. */
  public boolean exceeds(Past past) {
    var left = left(past);
    return meant(past).filter(it -> left.isPresent() && it.compareTo(left.get()) > 0).isPresent();
  }

  private static Optional<BigDecimal> number(JsonNode json, String field) {
    var value = json.path(field);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
