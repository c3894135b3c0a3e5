package com.orderbridge.erppush.amount;

import java.math.BigDecimal;

/**
 * A line of an order's document at the ERP from which a credit can draw.
 *
 * @param at the caller's own mark of the line
 * @param charge whether the line is a charge such as freight and not an article
 * @param object the article's number at the ERP; for a charge, whatever names it there
 * @param quantity the quantity that has not been given back yet; below zero for a line that reduces
 *     the order
 * @param net the amount of that quantity, without tax and after all discounts
 * @param rate the tax rate at the ERP as a fraction: 0.2 is 20 %
 */
public record Drawable(
    int at, boolean charge, String object, BigDecimal quantity, BigDecimal net, BigDecimal rate)
    implements Taxes.Taxed {

  /** Returns a part of the line, or the whole line if the quantity is all of it. */
  CreditLine part(BigDecimal some, Taxes taxes) {
    var share =
        some.compareTo(quantity) == 0
            ? net
            : taxes.rounded(
                net.multiply(some).divide(quantity, 20, java.math.RoundingMode.HALF_UP));
    return new CreditLine(at, some, share, share, rate);
  }

  CreditLine all() {
    return new CreditLine(at, quantity, net, net, rate);
  }
}
