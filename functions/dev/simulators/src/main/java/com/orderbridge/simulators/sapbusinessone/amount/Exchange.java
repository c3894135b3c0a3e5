package com.orderbridge.simulators.sapbusinessone.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the amounts of one document are worth in the company's currency. The foreign amount times
 * the rate is the local one: SDK help, AdminInfo~DirectIndirectRate, direct [V].
 */
record Exchange(Denomination document, Denomination local, BigDecimal rate) {
  /** More than any currency has, so that the rounding that follows is the only one that counts. */
  private static final int EXACT = 12;

  boolean isForeign() {
    return !document.currency().equals(local.currency());
  }

  /** Of an amount in the document's currency. */
  Amount ofDocument(BigDecimal amount) {
    BigDecimal own = document.rounded(amount);
    return isForeign()
        ? new Amount(local.rounded(own.multiply(rate)), own)
        : new Amount(own, BigDecimal.ZERO);
  }

  /** Of an amount in the company's currency. */
  Amount ofLocal(BigDecimal amount) {
    BigDecimal own = local.rounded(amount);
    return new Amount(own, isForeign() ? document.rounded(divided(own, rate)) : BigDecimal.ZERO);
  }

  Amount percent(BigDecimal percent, Amount of) {
    return new Amount(
        local.rounded(of.local().multiply(percent).movePointLeft(2)),
        document.rounded(of.foreign().multiply(percent).movePointLeft(2)));
  }

  /** As people read the document. */
  BigDecimal shown(Amount amount) {
    return isForeign() ? amount.foreign() : amount.local();
  }

  static BigDecimal divided(BigDecimal amount, BigDecimal by) {
    return amount.divide(by, EXACT, RoundingMode.HALF_UP);
  }
}
