package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
  @ParameterizedTest
  @CsvSource({
    "EUR,34.70,5.66,40.36", "EUR,34.71,5.66,40.36", "EUR,34.69,5.66,40.36",
    "JPY,1000,100,1101", "KWD,1.001,0.100,1.100", "EUR,0.00,0,0.01"
  })
  void sumsWithinTheSmallestUnitMatch(
      String currency, BigDecimal net, BigDecimal tax, BigDecimal total) {
    assertEquals(Optional.empty(), new Totals(currency, tax, total).mismatch(net));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR,34.68,5.66,40.36",
    "EUR,34.72,5.66,40.36",
    "JPY,1000,100,1102",
    "KWD,1.002,0.100,1.100"
  })
  void othersDoNot(String currency, BigDecimal net, BigDecimal tax, BigDecimal total) {
    assertTrue(new Totals(currency, tax, total).mismatch(net).isPresent());
  }

  @Test
  void bothFiguresAreTold() {
    var totals = new Totals("EUR", new BigDecimal("5.66"), new BigDecimal("40.36"));
    assertEquals(
        Optional.of("lines, freight, discount and tax come to 35.46 EUR, the total is 40.36 EUR"),
        totals.mismatch(new BigDecimal("29.80")));
  }
}
