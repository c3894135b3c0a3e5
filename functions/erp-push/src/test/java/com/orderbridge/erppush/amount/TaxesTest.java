package com.orderbridge.erppush.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxesTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** 10.02 and its 20 % are 12.024. */
  private static final List<Drawable> TWICE = List.of(of(0, false), of(1, true));

  @Test
  void theTaxOfADocumentIsRoundedOnceOrForEachLine() {
    assertEquals(new BigDecimal("24.05"), new Taxes(CENT, true).gross(TWICE));
    assertEquals(new BigDecimal("24.04"), new Taxes(CENT, false).gross(TWICE));
  }

  @Test
  void whatStandsApartIsRoundedByItself() {
    var taxes = new Taxes(CENT, true, it -> it instanceof Drawable line && line.charge());
    assertEquals(new BigDecimal("24.04"), taxes.gross(TWICE));
  }

  private static Drawable of(int at, boolean charge) {
    return new Drawable(
        at, charge, "MUG", BigDecimal.ONE, new BigDecimal("10.02"), new BigDecimal("0.20"));
  }
}
