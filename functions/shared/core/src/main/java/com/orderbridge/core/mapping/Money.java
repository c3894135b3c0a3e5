package com.orderbridge.core.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calculates amounts in a currency's minor units (cents, yen, fils) as exact decimals, by ISO 4217.
 * Stateless and thread-safe.
 */
public final class Money {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Money() {}

  /**
   * Converts minor units to an amount: 1490 EUR is 14.90, 1490 JPY is 1490, 1490 KWD is 1.490.
   *
   * @param minorUnits a whole number
   * @param currency a code of ISO 4217, in capitals
   */
  public static BigDecimal ofMinorUnits(@Nullable Object minorUnits, String currency) {
    return minorUnits(minorUnits).movePointLeft(exponent(currency)).setScale(exponent(currency));
  }

  /**
   * Returns the net amount of a gross one, rounded half up to the currency's smallest unit.
   *
   * @param grossMinorUnits a whole number
   * @param taxRate a fraction: 0.23 is 23 %
   * @param currency a code of ISO 4217, in capitals
   */
  public static BigDecimal net(
      @Nullable Object grossMinorUnits, @Nullable Object taxRate, String currency) {
    var divisor = BigDecimal.ONE.add(decimal(taxRate));
    var net = minorUnits(grossMinorUnits).divide(divisor, 0, RoundingMode.HALF_UP);
    return ofMinorUnits(net, currency);
  }

  /** Tells whether a text is a code of ISO 4217, in capitals. */
  public static boolean isCurrency(String code) {
    return CODES.contains(code);
  }

  /** Returns the smallest unit of a currency: 0.01 for EUR, 1 for JPY, 0.001 for KWD. */
  public static BigDecimal smallestUnit(String currency) {
    return BigDecimal.ONE.movePointLeft(exponent(currency));
  }

  private static int exponent(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new NoAmountException(
          "the currency %sis not a code of ISO 4217 in capitals".formatted(shown(currency)));
    }
  }

  /**
   * Returns the currency in quotes if it is a few letters. Anything else is not repeated in an
   * error.
   */
  private static String shown(String currency) {
    return currency.matches("[A-Za-z]{1,8}") ? "\"" + currency + "\" " : "";
  }

  static BigDecimal decimal(@Nullable Object number) {
    try {
      return new BigDecimal(String.valueOf(number));
    } catch (NumberFormatException e) {
      throw new NoAmountException("an amount is missing or not a number");
    }
  }

  private static BigDecimal minorUnits(@Nullable Object number) {
    var amount = decimal(number);
    if (amount.stripTrailingZeros().scale() > 0) {
      throw new NoAmountException("an amount is not a whole number of minor units");
    }
    return amount.setScale(0);
  }

  /**
   * Reports that no amount can be calculated. Its text quotes nothing but a short currency code.
   */
  static final class NoAmountException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAmountException(String text) {
      super(text);
    }
  }
}
