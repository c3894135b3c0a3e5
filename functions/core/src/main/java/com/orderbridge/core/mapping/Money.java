package com.orderbridge.core.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts in a currency's minor units (cents, yen, fils) as exact decimals, by ISO 4217. */
public final class Money {
  private Money() {}

  /** 1490 EUR is 14.90, 1490 JPY is 1490, 1490 KWD is 1.490. */
  public static BigDecimal ofMinorUnits(@Nullable Object minorUnits, String currency) {
    return decimal(minorUnits).movePointLeft(exponent(currency)).setScale(exponent(currency));
  }

  /**
   * The net amount of a gross one, rounded half up to the currency's smallest unit.
   *
   * @param taxRate a fraction: 0.23 is 23 %
   */
  public static BigDecimal net(
      @Nullable Object grossMinorUnits, @Nullable Object taxRate, String currency) {
    var divisor = BigDecimal.ONE.add(decimal(taxRate));
    var net = decimal(grossMinorUnits).divide(divisor, 0, RoundingMode.HALF_UP);
    return ofMinorUnits(net, currency);
  }

  private static int exponent(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private static BigDecimal decimal(@Nullable Object number) {
    return new BigDecimal(String.valueOf(number));
  }
}
