package com.orderbridge.erppush.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.erppush.oracle.SoldOrder.Share;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomOrdersTest {
  private static final List<SoldOrder> ORDERS = orders();

  private static List<SoldOrder> orders() {
    var random = RandomOrders.atAnyRate(17);
    return IntStream.range(0, 200).mapToObj(at -> random.next(at % 2 == 0)).toList();
  }

  @Test
  void theSameSeedSellsTheSame() {
    assertEquals(ORDERS, orders());
    assertNotEquals(ORDERS.getFirst(), RandomOrders.atAnyRate(18).next(true));
  }

  @Test
  void chanceLeavesNoKindOut() {
    Set<String> kinds = new HashSet<>();
    for (SoldOrder order : ORDERS) {
      kinds.add(order.currency());
      kinds.add("freight " + order.hasFreight());
      kinds.add("discount " + (order.discount() > 0));
      kinds.add("by line " + order.taxedByLine());
      kinds.add("rates " + order.lines().stream().map(Line::rate).distinct().count());
    }
    assertTrue(
        kinds.containsAll(
            Set.of(
                "EUR",
                "USD",
                "GBP",
                "JPY",
                "freight true",
                "freight false",
                "discount true",
                "discount false",
                "by line true",
                "by line false",
                "rates 1",
                "rates 3")),
        kinds.toString());
  }

  @Test
  void sharesAreTheDiscountAndWhatWasPaid() {
    for (SoldOrder order : ORDERS) {
      List<Share> shares = order.shares();
      assertEquals(order.discount(), shares.stream().mapToLong(Share::discount).sum());
      long priced = shares.stream().mapToLong(Share::price).sum() - order.discount();
      assertEquals(order.taxIncluded() ? priced : priced + order.tax(), order.total());
    }
  }

  @Test
  void commerceLayersLinesAddUpToItsTotals() {
    for (SoldOrder order : ORDERS) {
      JsonNode body = CommerceLayerBody.placed(order);
      JsonNode attributes = body.path("data").path("attributes");
      assertEquals(
          attributes.path("total_amount_cents").longValue(),
          sum(body.path("included"), "total_amount_cents"));
      assertEquals(order.tax(), sum(body.path("included"), "tax_amount_cents"));
      assertEquals(-order.discount(), sum(body.path("included"), "discount_cents"));
      long taxes = order.taxIncluded() ? 0 : order.tax();
      assertEquals(order.total(), attributes.path("total_amount_cents").longValue() + taxes);
    }
  }

  @Test
  void noRefundIsMoreThanWasPaid() {
    var random = RandomOrders.atAnyRate(17);
    for (SoldOrder order : ORDERS) {
      long amount = random.refund(order).amount();
      assertTrue(amount >= 0 && amount <= order.total(), order + " " + amount);
    }
  }

  @Test
  void articlesMayHaveTheirOwnRates() {
    var rates =
        Map.of(
            "MUG-12OZ",
            BigDecimal.valueOf(20),
            "BOOK-01",
            BigDecimal.ZERO,
            RandomOrders.FREIGHT,
            BigDecimal.valueOf(5));
    var random = RandomOrders.at(3, rates);
    for (int at = 0; at < 50; at++) {
      SoldOrder order = random.next(false);
      assertEquals(BigDecimal.valueOf(5), order.freightRate());
      order.lines().forEach(line -> assertEquals(rates.get(line.sku()), line.rate()));
    }
  }

  private static long sum(JsonNode included, String field) {
    return included
        .valueStream()
        .mapToLong(each -> each.path("attributes").path(field).longValue())
        .sum();
  }
}
