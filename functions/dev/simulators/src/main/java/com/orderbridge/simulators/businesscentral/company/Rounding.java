package com.orderbridge.simulators.businesscentral.company;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How a currency rounds amounts and prices of one piece: Currency.Table.al, fields 13, 14 [V]. */
public record Rounding(BigDecimal amountStep, BigDecimal unitStep) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** AL's decimals have 28 digits. */
  public static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_UP);

  public BigDecimal amount(BigDecimal value) {
    return nearest(value, amountStep);
  }

  public BigDecimal unitPrice(BigDecimal value) {
    return nearest(value, unitStep);
  }

  /** The tax on a net amount. */
  public BigDecimal taxOn(BigDecimal net, BigDecimal percent) {
    return amount(net.multiply(percent).movePointLeft(2));
  }

  /** The net amount within one that includes tax. */
  public BigDecimal without(BigDecimal gross, BigDecimal percent) {
    return amount(gross.multiply(HUNDRED).divide(HUNDRED.add(percent), DIGITS));
  }

  /** AL's Round: to the nearest step, halves away from zero. */
  private static BigDecimal nearest(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
