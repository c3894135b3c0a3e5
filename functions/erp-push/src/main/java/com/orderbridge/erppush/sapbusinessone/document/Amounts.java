package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.erppush.mapping.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The sums of a document's lines and additional expenses as Business One calculates them. A line
 * counts by its LineTotal, its RowTotalFC, or its UnitPrice times its Quantity, all of them net. Or
 * it counts by its PriceAfterVAT, which is gross, as an expense's LineGross is. Pure.
 */
record Amounts(BigDecimal net, BigDecimal gross) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Amounts of(JsonNode document, String currency) {
    var unit = Money.smallestUnit(currency).scale();
    var sum = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);
    for (var line : document.path(SalesDocument.LINES)) {
      sum = sum.plus(ofLine(line, unit));
    }
    for (var expense : document.path(SalesDocument.EXPENSES)) {
      sum = sum.plus(ofExpense(expense));
    }
    return sum;
  }

  /**
   * Returns whether a line has a price of at least zero. A line that reduces the total has a
   * negative quantity instead.
   */
  static boolean isPriced(JsonNode line) {
    for (var field : List.of("LineTotal", "RowTotalFC", "UnitPrice", "PriceAfterVAT")) {
      var price = line.path(field);
      if (price.isNumber()) {
        return price.decimalValue().signum() >= 0;
      }
    }
    return false;
  }

  Optional<String> mismatch(Totals totals) {
    if (gross.signum() != 0 && net.signum() != 0) {
      return Optional.of("net and gross prices are mixed, so they cannot be added up");
    }
    return gross.signum() != 0 ? totals.mismatchOfGross(gross) : totals.mismatch(net);
  }

  private static Amounts ofLine(JsonNode line, int scale) {
    for (var total : List.of("LineTotal", "RowTotalFC")) {
      if (line.path(total).isNumber()) {
        return net(line.path(total).decimalValue());
      }
    }
    var gross = line.path("PriceAfterVAT").isNumber();
    var price = amount(line, gross ? "PriceAfterVAT" : "UnitPrice");
    var kept = HUNDRED.subtract(amount(line, "DiscountPercent")).movePointLeft(2);
    var sum =
        price
            .multiply(amount(line, "Quantity"))
            .multiply(kept)
            .setScale(scale, RoundingMode.HALF_UP);
    return gross ? gross(sum) : net(sum);
  }

  private static Amounts ofExpense(JsonNode expense) {
    return expense.path("LineGross").isNumber()
        ? gross(expense.path("LineGross").decimalValue())
        : net(amount(expense, "LineTotal"));
  }

  private static BigDecimal amount(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
  }

  private static Amounts net(BigDecimal amount) {
    return new Amounts(amount, BigDecimal.ZERO);
  }

  private static Amounts gross(BigDecimal amount) {
    return new Amounts(BigDecimal.ZERO, amount);
  }

  private Amounts plus(Amounts other) {
    return new Amounts(net.add(other.net), gross.add(other.gross));
  }
}
