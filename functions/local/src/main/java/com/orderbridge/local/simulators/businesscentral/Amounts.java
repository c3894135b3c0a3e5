package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What a document's lines add up to; every amount is rounded to the currency's precision. */
record Amounts(DocumentKind kind, ObjectNode document, BigDecimal precision) {
  /** Percent by VAT product posting group, as in the CRONUS demonstration company. */
  static final Map<String, BigDecimal> TAX =
      Map.of(
          "STANDARD", BigDecimal.valueOf(20),
          "REDUCED", BigDecimal.valueOf(5),
          "ZERO", BigDecimal.ZERO);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  void calculate() {
    ArrayNode lines = (ArrayNode) document.path(kind.lines);
    lines.forEach(line -> line((ObjectNode) line));
    distributeDiscount(lines);
    lines.forEach(line -> net((ObjectNode) line));
    BigDecimal net = sum(lines, "netAmount");
    BigDecimal tax = sum(lines, "netTaxAmount");
    document.put("totalAmountExcludingTax", net).put("totalTaxAmount", tax);
    document.put("totalAmountIncludingTax", net.add(tax));
  }

  private void line(ObjectNode line) {
    BigDecimal gross = amount(line, "quantity").multiply(amount(line, "unitPrice"));
    if (amount(line, "discountPercent").signum() != 0
        && amount(line, "discountAmount").signum() == 0) {
      line.put(
          "discountAmount",
          rounded(gross.multiply(amount(line, "discountPercent")).movePointLeft(2)));
    }
    BigDecimal amount = rounded(gross.subtract(amount(line, "discountAmount")));
    BigDecimal percent = TAX.getOrDefault(line.path("taxCode").asText(), BigDecimal.ZERO);
    BigDecimal excluding = pricesIncludeTax() ? withoutTax(amount, percent) : amount;
    BigDecimal tax = pricesIncludeTax() ? amount.subtract(excluding) : taxOn(excluding, percent);
    line.put("taxPercent", percent).put("amountExcludingTax", excluding);
    line.put("totalTaxAmount", tax).put("amountIncludingTax", excluding.add(tax));
  }

  /**
   * A document's own discount is spread over its lines by their amounts; the last bears the rest.
   */
  private void distributeDiscount(ArrayNode lines) {
    BigDecimal total = sum(lines, "amountExcludingTax");
    BigDecimal left = amount(document, "discountAmount");
    for (int at = 0; at < lines.size(); at++) {
      ObjectNode line = (ObjectNode) lines.path(at);
      BigDecimal part = at == lines.size() - 1 ? left : part(line, total);
      line.put("invoiceDiscountAllocation", part);
      left = left.subtract(part);
    }
  }

  private BigDecimal part(ObjectNode line, BigDecimal total) {
    if (total.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal share =
        amount(document, "discountAmount").multiply(amount(line, "amountExcludingTax"));
    return rounded(share.divide(total, 10, RoundingMode.HALF_UP));
  }

  private void net(ObjectNode line) {
    BigDecimal allocation = amount(line, "invoiceDiscountAllocation");
    BigDecimal net = amount(line, "amountExcludingTax").subtract(allocation);
    BigDecimal tax =
        allocation.signum() == 0
            ? amount(line, "totalTaxAmount")
            : taxOn(net, amount(line, "taxPercent"));
    line.put("netAmount", net).put("netTaxAmount", tax).put("netAmountIncludingTax", net.add(tax));
  }

  private boolean pricesIncludeTax() {
    return document.path("pricesIncludeTax").booleanValue();
  }

  private BigDecimal taxOn(BigDecimal net, BigDecimal percent) {
    return rounded(net.multiply(percent).movePointLeft(2));
  }

  private BigDecimal withoutTax(BigDecimal amount, BigDecimal percent) {
    return rounded(amount.multiply(HUNDRED).divide(HUNDRED.add(percent), 10, RoundingMode.HALF_UP));
  }

  private BigDecimal rounded(BigDecimal value) {
    return value.divide(precision, 0, RoundingMode.HALF_UP).multiply(precision);
  }

  private static BigDecimal sum(ArrayNode lines, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      sum = sum.add(amount(line, field));
    }
    return sum;
  }

  private static BigDecimal amount(JsonNode node, String field) {
    return node.path(field).decimalValue();
  }
}
