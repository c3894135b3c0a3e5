package com.orderbridge.erppush.amount;

import java.math.BigDecimal;

/**
 * A line of an order's document at the ERP, of which a credit can give something back.
 *
 * @param at the caller's own mark of the line
 * @param charge whether it is freight or the like, and no article
 * @param object the article's number at the ERP; of a charge whatever names it there
 * @param quantity that has not been given back yet; below zero for a line that takes something off
 * @param net of that quantity, without tax, all discounts taken off
 * @param rate of its tax at the ERP, a fraction: 0.2 is 20 %
 */
public record Drawable(
    int at, boolean charge, String object, BigDecimal quantity, BigDecimal net, BigDecimal rate)
    implements Taxes.Taxed {

  /** A part of it; the whole where the quantity is all of it. */
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
