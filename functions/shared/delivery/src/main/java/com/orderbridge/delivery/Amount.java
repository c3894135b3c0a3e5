package com.orderbridge.delivery;

import java.math.BigDecimal;

/**
 * An amount of money, tax included.
 *
 * @param currency an ISO 4217 code
 * @param value the amount in the currency's major unit: 14.90 EUR is 14.90
 */
public record Amount(String currency, BigDecimal value) {
  public Amount {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("an amount needs the code of a currency");
    }
  }

  /**
   * Reads the text that {@link #toString} writes.
   *
   * @return empty if the text is not such an amount
   */
  public static java.util.Optional<Amount> parse(String text) {
    return text.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})? [A-Z]{3}")
        ? java.util.Optional.of(
            new Amount(
                text.substring(text.length() - 3),
                new BigDecimal(text.substring(0, text.length() - 4))))
        : java.util.Optional.empty();
  }

  /** Compares currency and value. 14.9 equals 14.90. */
  public boolean is(Amount other) {
    return currency.equals(other.currency) && value.compareTo(other.value) == 0;
  }

  /** Writes {@code 14.90 EUR}. */
  @Override
  public String toString() {
    return value.toPlainString() + " " + currency;
  }
}
