package com.orderbridge.simulators.sapbusinessone.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A currency and how many decimals its amounts have. */
record Denomination(String currency, int decimals) {

  BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }
}
