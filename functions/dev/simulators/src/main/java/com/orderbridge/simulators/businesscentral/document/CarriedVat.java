package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.company.Rounding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * VAT of each line as SalesLine.Table.al, UpdateVATAmounts, has it [V]: a line gets what is missing
 * from the lines of its VAT before it to the rounded VAT of them all. So the document's VAT of a
 * rate is the rounded product of the sum. A line that is changed later bears the difference itself
 * in AL; here the lines always bear it in their order, which comes to the same total.
 */
record CarriedVat(Rounding rounding, boolean gross) {

  /** What the lines of one VAT so far come to. */
  private static final class Sum {
    private BigDecimal lines = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal including = BigDecimal.ZERO;
  }

  void write(List<ObjectNode> lines) {
    Map<String, Sum> sums = new HashMap<>();
    for (ObjectNode line : lines) {
      String code = line.path("taxCode").asText();
      add(line, sums.computeIfAbsent(code, none -> new Sum()));
    }
  }

  private void add(ObjectNode line, Sum sum) {
    BigDecimal amount = Amounts.lineAmount(line, rounding);
    BigDecimal percent = Amounts.amount(line, "taxPercent");
    BigDecimal lines = sum.lines.add(amount);
    BigDecimal net = gross ? rounding.without(lines, percent) : lines;
    BigDecimal including = gross ? lines : lines.add(rounding.taxOn(lines, percent));
    show(line, net.subtract(sum.net), including.subtract(sum.including));
    sum.lines = lines;
    sum.net = net;
    sum.including = including;
  }

  private static void show(ObjectNode line, BigDecimal net, BigDecimal including) {
    line.put("invoiceDiscountAllocation", BigDecimal.ZERO).put("netAmount", net);
    line.put("netTaxAmount", including.subtract(net)).put("netAmountIncludingTax", including);
  }
}
