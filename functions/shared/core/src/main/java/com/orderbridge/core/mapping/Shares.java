package com.orderbridge.core.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount in minor units, spread over others by what they come to. Pure. */
final class Shares {
  private Shares() {}

  /**
   * Spreads a whole amount, so that the shares are whole and add up to it: each has what those up
   * to it have, rounded, less what those before it have. Where all amounts are 0, so are the
   * shares.
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
