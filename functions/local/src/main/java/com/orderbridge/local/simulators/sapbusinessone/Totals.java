package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What the lines and the additional expenses of a document add up to. */
record Totals(ObjectNode document) {
  /** Percent by VAT group or tax code, of an invented localisation. */
  static final Map<String, BigDecimal> RATES =
      Map.of(
          "O0", BigDecimal.ZERO,
          "O1", BigDecimal.valueOf(20),
          "O2", BigDecimal.valueOf(10),
          "EX", BigDecimal.ZERO,
          "T1", BigDecimal.valueOf(20));

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  void calculate() {
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;
    for (JsonNode line : document.path("DocumentLines")) {
      price((ObjectNode) line);
      net = net.add(amount(line, "LineTotal"));
      tax = tax.add(amount(line, "TaxTotal"));
    }
    BigDecimal discount =
        rounded(net.multiply(amount(document, "DiscountPercent")).movePointLeft(2));
    for (JsonNode expense : document.path("DocumentAdditionalExpenses")) {
      price((ObjectNode) expense, rate(expense));
      BigDecimal expenseTax = tax(amount(expense, "LineTotal"), rate(expense));
      ((ObjectNode) expense).put("TaxSum", expenseTax);
      net = net.add(amount(expense, "LineTotal"));
      tax = tax.add(expenseTax);
    }
    document.put("VatSum", tax).put("TotalDiscount", discount);
    document.put("DocTotal", net.subtract(discount).add(tax));
  }

  /** An expense is given net, as LineTotal, or gross, as LineGross [K]. */
  private static void price(ObjectNode expense, BigDecimal rate) {
    if (expense.path("LineTotal").isNull() && expense.path("LineGross").isNumber()) {
      BigDecimal gross = amount(expense, "LineGross").multiply(HUNDRED);
      expense.put("LineTotal", gross.divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP));
    }
  }

  /** A line's total may be given instead of its price, which then follows from it [K]. */
  private static void priceOfTotal(ObjectNode line) {
    boolean unpriced =
        line.path("UnitPrice").isNull()
            && line.path("Price").isNull()
            && line.path("PriceAfterVAT").isNull();
    if (unpriced && line.path("LineTotal").isNumber() && amount(line, "Quantity").signum() != 0) {
      BigDecimal total = amount(line, "LineTotal");
      line.put("UnitPrice", total.divide(amount(line, "Quantity"), 6, RoundingMode.HALF_UP));
    }
  }

  /** A gross price given as UnitPrice is taxed twice; PriceAfterVAT is the gross one [C]. */
  private static void price(ObjectNode line) {
    BigDecimal rate = rate(line);
    priceOfTotal(line);
    if (line.path("UnitPrice").isNull()) {
      BigDecimal gross = amount(line, "PriceAfterVAT");
      BigDecimal net = gross.multiply(HUNDRED).divide(HUNDRED.add(rate), 6, RoundingMode.HALF_UP);
      line.put("UnitPrice", line.path("Price").isNull() ? net : amount(line, "Price"));
    }
    BigDecimal factor = HUNDRED.subtract(amount(line, "DiscountPercent")).movePointLeft(2);
    BigDecimal total =
        line.path("LineTotal").isNull()
            ? rounded(amount(line, "UnitPrice").multiply(amount(line, "Quantity")).multiply(factor))
            : amount(line, "LineTotal");
    line.put("Price", amount(line, "UnitPrice").multiply(factor));
    line.put("LineTotal", total).put("TaxTotal", tax(total, rate));
    line.put("GrossTotal", total.add(tax(total, rate)));
  }

  private static BigDecimal rate(JsonNode line) {
    String group = line.path("VatGroup").asText("");
    String code = group.isEmpty() || group.equals("null") ? line.path("TaxCode").asText("") : group;
    if (code.isEmpty() || code.equals("null")) {
      return BigDecimal.ZERO;
    }
    BigDecimal rate = RATES.get(code);
    if (rate == null) {
      throw Problem.invalid("Tax code '" + code + "' is not defined");
    }
    return rate;
  }

  private static BigDecimal tax(BigDecimal net, BigDecimal rate) {
    return rounded(net.multiply(rate).movePointLeft(2));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal amount(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
  }
}
