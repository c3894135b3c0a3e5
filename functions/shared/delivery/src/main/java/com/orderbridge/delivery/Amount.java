package com.orderbridge.delivery;

import java.math.BigDecimal;

/**
 * An amount of money, tax included.
 *
 * @param currency a code of ISO 4217
 * @param value in the currency's major unit: 14.90 EUR is 14.90
 */
public record Amount(String currency, BigDecimal value) {
  public Amount {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("an amount needs the code of a currency");
    }
  }

  /** The amount that {@link #toString} wrote; empty if the text is none. */
  public static java.util.Optional<Amount> parse(String text) {
    return text.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})? [A-Z]{3}")
        ? java.util.Optional.of(
            new Amount(
                text.substring(text.length() - 3),
                new BigDecimal(text.substring(0, text.length() - 4))))
        : java.util.Optional.empty();
  }

  /** Equal by value: 14.9 is 14.90. */
  public boolean is(Amount other) {
    return currency.equals(other.currency) && value.compareTo(other.value) == 0;
  }

  /** {@code 14.90 EUR}. */
  @Override
  public String toString() {
    return value.toPlainString() + " " + currency;
  }
}
