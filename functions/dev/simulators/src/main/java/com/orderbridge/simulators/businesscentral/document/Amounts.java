package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.company.Rounding;
import com.orderbridge.simulators.businesscentral.company.VatSetup;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.http.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a document's lines add up to. A comment has no amounts: SalesLine.Table.al, UpdateAmounts
 * [V].
 */
public record Amounts(DocumentKind kind, ObjectNode document, Rounding rounding, VatSetup vat) {

  void calculate() {
    List<ObjectNode> lines =
        Json.objects(document.path(kind.lines)).filter(Predicate.not(Amounts::isComment)).toList();
    lines.forEach(this::shownOfTheLine);
    write(lines);
    document.put("discountAppliedBeforeTax", !isGross()); // as recordings have it
    BigDecimal net = sum(lines, "netAmount");
    BigDecimal tax = sum(lines, "netTaxAmount");
    document.put("totalAmountExcludingTax", net).put("totalTaxAmount", tax);
    document.put("totalAmountIncludingTax", net.add(tax));
  }

  static boolean isComment(ObjectNode line) {
    return line.path("lineType").asText().equals("Comment");
  }

  public static BigDecimal amount(JsonNode node, String field) {
    return node.path(field).decimalValue();
  }

  /** What a line comes to before tax and the document's own discount. */
  static BigDecimal beforeDiscount(ObjectNode line, Rounding rounding) {
    return rounding.amount(amount(line, "quantity").multiply(amount(line, "unitPrice")));
  }

  private void write(List<ObjectNode> lines) {
    if (amount(document, "discountAmount").signum() == 0) {
      new CarriedVat(rounding, isGross()).write(lines);
    } else {
      new InvoiceDiscount(rounding, isGross()).spread(document, lines);
    }
  }

  /** GetLineAmountExclVAT and -InclVAT [V]: of the line alone, with no rounding carried. */
  private void shownOfTheLine(ObjectNode line) {
    BigDecimal percent = vat.percent(document, line);
    BigDecimal amount = lineAmount(line, rounding);
    BigDecimal net = isGross() ? rounding.without(amount, percent) : amount;
    BigDecimal gross = isGross() ? amount : amount.add(rounding.taxOn(amount, percent));
    line.put("taxPercent", percent).put("amountExcludingTax", net);
    line.put("amountIncludingTax", gross).put("totalTaxAmount", gross.subtract(net));
  }

  static BigDecimal lineAmount(ObjectNode line, Rounding rounding) {
    return beforeDiscount(line, rounding).subtract(amount(line, "discountAmount"));
  }

  private boolean isGross() {
    return document.path("pricesIncludeTax").booleanValue();
  }

  private static BigDecimal sum(List<ObjectNode> lines, String field) {
    return lines.stream().map(line -> amount(line, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
