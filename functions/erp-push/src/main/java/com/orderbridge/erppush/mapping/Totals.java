package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The totals to which a document must come. The mapping's lines are added up exactly, in Java,
 * because JSONata calculates in floating point. Nothing else would find a mapping that forgets a
 * discount.
 *
 * @param tax the tax in the total; zero if the sender does not say
 * @param total the amount that the customer pays or gets back, tax included
 */
public record Totals(String currency, BigDecimal tax, BigDecimal total) {

  /**
   * Reads the object. Returns empty if it has no total to compare with, or no valid currency,
   * without which the precision is unknown.
   */
  static Optional<Totals> of(JsonNode json) {
    return json.path("total").isNumber() && Money.isCurrency(json.path("currency").asText())
        ? Optional.of(
            new Totals(
                json.path("currency").asText(),
                json.path("tax").isNumber() ? json.path("tax").decimalValue() : BigDecimal.ZERO,
                json.path("total").decimalValue()))
        : Optional.empty();
  }

  /**
   * Returns why a document with this net amount is not the one that was sold. Empty if it is,
   * within the currency's smallest unit.
   *
   * @param net the sum of lines, freight and discount, without tax
   */
  public Optional<String> mismatch(BigDecimal net) {
    return mismatchOfGross(net.add(tax));
  }

  /** Does the same as {@link #mismatch} for a document whose prices include the tax. */
  public Optional<String> mismatchOfGross(BigDecimal gross) {
    var apart = gross.subtract(total).abs();
    if (apart.compareTo(Money.smallestUnit(currency)) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "lines, freight, discount and tax come to %s %s, the total is %s %s"
            .formatted(plain(gross), currency, plain(total), currency));
  }

  /** Writes an amount with the digits of its currency, or with more if it has more. */
  private String plain(BigDecimal amount) {
    var digits = Money.smallestUnit(currency).scale();
    return amount.setScale(Math.max(digits, amount.stripTrailingZeros().scale())).toPlainString();
  }
}
