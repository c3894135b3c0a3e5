package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a document must come to. The lines that a mapping wrote are added up in Java, exactly,
 * because JSONata counts in floating point and because a mapping that forgets a discount is found
 * by nothing else.
 *
 * @param total that the customer pays or gets back, tax included
 */
public record Totals(String currency, BigDecimal tax, BigDecimal total) {

  /** Empty where there is no total to compare with, or no currency to say how exactly. */
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
   * Why a document with this net amount is not the one that was sold; empty if it is, within the
   * currency's smallest unit.
   *
   * @param net of lines, freight and discount, without tax
   */
  public Optional<String> mismatch(BigDecimal net) {
    return mismatchOfGross(net.add(tax));
  }

  /** As {@link #mismatch}, of a document whose prices include the tax. */
  public Optional<String> mismatchOfGross(BigDecimal gross) {
    var apart = gross.subtract(total).abs();
    if (apart.compareTo(Money.smallestUnit(currency)) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "lines, freight, discount and tax come to %s %s, the total is %s %s"
            .formatted(plain(gross), currency, plain(total), currency));
  }

  /** With the digits of the currency, and more only where there are some. */
  private String plain(BigDecimal amount) {
    var digits = Money.smallestUnit(currency).scale();
    return amount.setScale(Math.max(digits, amount.stripTrailingZeros().scale())).toPlainString();
  }
}
