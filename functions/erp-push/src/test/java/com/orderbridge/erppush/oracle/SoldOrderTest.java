package com.orderbridge.erppush.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.erppush.oracle.SoldOrder.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers pay, calculated by hand in minor units. */
final class SoldOrderTest {
  static final String ID = "01HXY8N5Q2V0K3M7T4R6W9Z1AB";

  /** 2 x 1490 = 2980, of which 19% are 566.2; and 490 without tax. */
  @Test
  void theSampleOfZephyrCartIs4036() {
    var order = net(false, List.of(line("MUG-12OZ", 2, 1490, 19)), 490, 0, 0);
    assertEquals(566, order.tax());
    assertEquals(4036, order.total());
  }

  /** 3000 x 23/123 = 560.98 and 700 x 23/123 = 130.89. */
  @Test
  void theSampleOfCommerceLayerHas561And131OfTaxWithin() {
    var order =
        new SoldOrder(
            ID, "EUR", true, true, List.of(line("EMUG12OZ", 2, 1500, 23)), 700, percent(23), 0);
    assertEquals(List.of(561L, 131L), order.shares().stream().map(Share::tax).toList());
    assertEquals(3700, order.total());
  }

  /**
   * 13332 of goods, of which 9999 at 20%: they bear 1333 x 9999/13332 = 999.75, so 1000, and the
   * others 333. 20% of 9999 - 1000 + 490 are 1897.8. 13332 - 1333 + 490 + 1898 = 14387.
   */
  @Test
  void aDiscountOverTwoRatesKeepsEachRatesTax() {
    var lines = List.of(line("MUG-12OZ", 3, 3333, 20), line("BOOK-01", 1, 3333, 0));
    var order = net(false, lines, 490, 20, 1333);
    assertEquals(List.of(1000L, 333L, 0L), order.shares().stream().map(Share::discount).toList());
    assertEquals(1898, order.tax());
    assertEquals(14387, order.total());
  }

  /** 20% of 33 are 6.6, so 7 three times; 20% of 99 are 19.8, so 20: the second line gets 6. */
  @Test
  void taxIsRoundedByLineOrByRate() {
    var lines = List.of(line("A", 1, 33, 20), line("B", 1, 33, 20), line("C", 1, 33, 20));
    assertEquals(21, net(true, lines, 0, 0, 0).tax());
    var byRate = net(false, lines, 0, 0, 0);
    assertEquals(20, byRate.tax());
    assertEquals(List.of(7L, 6L, 7L), byRate.shares().stream().map(Share::tax).toList());
  }

  /** 20% of 33 and 23% of 33 are 6.6 and 7.59. */
  @Test
  void eachRateIsRoundedForItself() {
    var lines = List.of(line("A", 1, 33, 20), line("B", 1, 33, 23));
    assertEquals(15, net(false, lines, 0, 0, 0).tax());
  }

  /** 3 x 333 yen = 999, of which 10% are 99.9. */
  @Test
  void aYenHasNoMinorUnit() {
    var order =
        new SoldOrder(ID, "JPY", false, false, List.of(line("A", 3, 333, 10)), 0, percent(0), 0);
    assertEquals(1099, order.total());
  }

  @Test
  void refusesWhatNoShopSells() {
    List<Line> one = List.of(line("A", 1, 100, 20));
    assertThrows(IllegalArgumentException.class, () -> net(false, List.of(), 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> net(false, one, -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> net(false, one, 0, 0, 101));
  }

  static SoldOrder net(
      boolean byLine, List<Line> lines, long freight, int freightRate, long discount) {
    return new SoldOrder(ID, "EUR", false, byLine, lines, freight, percent(freightRate), discount);
  }

  static Line line(String sku, int quantity, long price, int rate) {
    return new Line(sku, quantity, price, percent(rate));
  }

  private static BigDecimal percent(int rate) {
    return BigDecimal.valueOf(rate);
  }
}
