package com.orderbridge.core.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts in a currency's minor units (cents, yen, fils) as exact decimals, by ISO 4217. */
public final class Money {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Money() {}

  /** 1490 EUR is 14.90, 1490 JPY is 1490, 1490 KWD is 1.490. */
  public static BigDecimal ofMinorUnits(@Nullable Object minorUnits, String currency) {
    return minorUnits(minorUnits).movePointLeft(exponent(currency)).setScale(exponent(currency));
  }

  /**
   * The net amount of a gross one, rounded half up to the currency's smallest unit.
   *
   * @param taxRate a fraction: 0.23 is 23 %
   */
  public static BigDecimal net(
      @Nullable Object grossMinorUnits, @Nullable Object taxRate, String currency) {
    var divisor = BigDecimal.ONE.add(decimal(taxRate));
    var net = minorUnits(grossMinorUnits).divide(divisor, 0, RoundingMode.HALF_UP);
    return ofMinorUnits(net, currency);
  }

  /** Whether it is a code of ISO 4217, in capitals. */
  public static boolean isCurrency(String code) {
    return CODES.contains(code);
  }

  /** 0.01 of EUR, 1 of JPY, 0.001 of KWD. */
  public static BigDecimal smallestUnit(String currency) {
    return BigDecimal.ONE.movePointLeft(exponent(currency));
  }

  private static int exponent(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new NoAmountException(
          "the currency %sis no code of ISO 4217, in capitals".formatted(shown(currency)));
    }
  }

  /** A few letters at most: anything else is not repeated. */
  private static String shown(String currency) {
    return currency.matches("[A-Za-z]{1,8}") ? "\"" + currency + "\" " : "";
  }

  static BigDecimal decimal(@Nullable Object number) {
    try {
      return new BigDecimal(String.valueOf(number));
    } catch (NumberFormatException e) {
      throw new NoAmountException("an amount is missing or no number");
    }
  }

  private static BigDecimal minorUnits(@Nullable Object number) {
    var amount = decimal(number);
    if (amount.stripTrailingZeros().scale() > 0) {
      throw new NoAmountException("an amount is no whole number of minor units");
    }
    return amount.setScale(0);
  }

  /** What an amount cannot be made of; its text quotes nothing. */
  static final class NoAmountException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAmountException(String text) {
      super(text);
    }
  }
}
