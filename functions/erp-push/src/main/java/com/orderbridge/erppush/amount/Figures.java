package com.orderbridge.erppush.amount;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;

/** Writes amounts for people. Pure. */
public final class Figures {
  private Figures() {}

  /**
   * Writes an amount with the decimals of its currency, or with more if the amount has more: {@code
   * 14.90 EUR}.
   */
  public static String shown(Amount amount) {
    var code = amount.currency();
    var usual = Money.isCurrency(code) ? Money.smallestUnit(code).scale() : 0;
    var value = amount.value().stripTrailingZeros();
    return new Amount(code, value.setScale(Math.max(usual, value.scale()))).toString();
  }
}
