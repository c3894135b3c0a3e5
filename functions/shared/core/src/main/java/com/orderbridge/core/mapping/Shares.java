package com.orderbridge.core.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads an amount in minor units over other amounts, in proportion to them. Pure. */
final class Shares {
  private Shares() {}

  /**
   * Spreads a whole amount, so that the shares are whole and their sum is the amount. Each share is
   * the rounded share of all amounts up to this one, less the shares before it. If the sum of the
   * amounts is 0, all shares are 0.
   */
  static List<BigDecimal> of(@Nullable Object amount, @Nullable Object amounts) {
    var over = amounts(amounts);
    var all = over.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var spread = all.signum() == 0 ? BigDecimal.ZERO : Money.decimal(amount);
    var shares = new ArrayList<BigDecimal>();
    var upTo = BigDecimal.ZERO;
    var given = BigDecimal.ZERO;
    for (var one : over) {
      upTo = upTo.add(one);
      var rounded = all.signum() == 0 ? all : share(spread, upTo, all);
      shares.add(rounded.subtract(given));
      given = rounded;
    }
    return shares;
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal all) {
    return amount.multiply(part).divide(all, 0, RoundingMode.HALF_UP);
  }

  private static List<BigDecimal> amounts(@Nullable Object amounts) {
    return switch (amounts) {
      case null -> List.of();
      case List<?> list -> list.stream().map(Money::decimal).toList();
      case Object one -> List.of(Money.decimal(one));
    };
  }
}
