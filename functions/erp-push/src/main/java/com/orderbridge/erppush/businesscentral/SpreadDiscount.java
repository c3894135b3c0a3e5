package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.mapping.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An order's discount as discounts of its lines, by their share, exact to the smallest unit. The
 * header's own {@code discountAmount} is applied when the header is written, before it has lines to
 * be taken off (APIV2SalesOrders.Page.al, UpdateDiscount), and would be refused.
 */
final class SpreadDiscount {
  private static final String DISCOUNT = "discountAmount";

  private SpreadDiscount() {}

  /** Changes the body in place; one whose lines cannot take the discount keeps it as it is. */
  static void over(ObjectNode body, String lines) {
    var discount = number(body, DISCOUNT);
    var takers = takers(body.path(lines));
    var most = takers.stream().map(SpreadDiscount::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (discount.signum() > 0 && discount.compareTo(most) <= 0) {
      body.remove(DISCOUNT);
      spread(discount, most, takers, body.path("currencyCode").asText());
    }
  }

  private static List<ObjectNode> takers(JsonNode lines) {
    var takers = new ArrayList<ObjectNode>();
    for (var line : lines) {
      if (line instanceof ObjectNode object && net(line).signum() > 0) {
        takers.add(object);
      }
    }
    return takers;
  }

  /** What rounding leaves over goes, a unit at a time, to the first lines that can take it. */
  private static void spread(
      BigDecimal discount, BigDecimal most, List<ObjectNode> takers, String currency) {
    var unit = Money.smallestUnit(currency);
    var shares = new ArrayList<BigDecimal>();
    var left = discount;
    for (var line : takers) {
      var share = discount.multiply(net(line)).divide(most, unit.scale(), RoundingMode.DOWN);
      shares.add(share);
      left = left.subtract(share);
    }
    for (int i = 0; left.signum() > 0; i = (i + 1) % takers.size()) {
      var more = left.min(unit).min(net(takers.get(i)).subtract(shares.get(i)));
      shares.set(i, shares.get(i).add(more));
      left = left.subtract(more);
    }
    for (int i = 0; i < takers.size(); i++) {
      take(takers.get(i), shares.get(i));
    }
  }

  private static void take(ObjectNode line, BigDecimal share) {
    if (share.signum() > 0) {
      line.put(DISCOUNT, number(line, DISCOUNT).add(share));
    }
  }

  private static BigDecimal net(JsonNode line) {
    return line.has("discountPercent")
        ? BigDecimal.ZERO
        : number(line, "quantity")
            .multiply(number(line, "unitPrice"))
            .subtract(number(line, DISCOUNT));
  }

  private static BigDecimal number(JsonNode object, String field) {
    var value = object.path(field);
    return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
  }
}
