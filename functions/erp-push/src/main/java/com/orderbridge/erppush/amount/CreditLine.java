package com.orderbridge.erppush.amount;

import java.math.BigDecimal;

/**
 * A line of a credit.
 *
 * @param at the mark of the line that it gives back; {@link #NO_LINE} for money that belongs to no
 *     line
 * @param quantity the quantity that is given back; 1 for money
 * @param net the amount that is given back, without tax
 * @param most the largest amount without tax that may be given back for that quantity
 * @param rate the tax rate as a fraction
 */
public record CreditLine(
    int at, BigDecimal quantity, BigDecimal net, BigDecimal most, BigDecimal rate)
    implements Taxes.Taxed {
  public static final int NO_LINE = -1;

  /** Returns money that is given back for no line of the order. */
  static CreditLine money(BigDecimal net, BigDecimal rate) {
    return new CreditLine(NO_LINE, BigDecimal.ONE, net, BigDecimal.valueOf(Long.MAX_VALUE), rate);
  }

  public boolean isMoney() {
    return at == NO_LINE;
  }

  CreditLine withNet(BigDecimal other) {
    return new CreditLine(at, quantity, other, most, rate);
  }

  /** Returns whether the line may have this net amount instead. */
  boolean bears(BigDecimal other) {
    return other.signum() > 0 && other.compareTo(most) <= 0;
  }
}
