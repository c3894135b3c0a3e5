package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.amount.TaxRounding.Taxable;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The amounts of a document: what each line and each expense comes to, and all of them. */
public record Valuation(
    Options options, Currencies currencies, VatGroups vatGroups, ObjectNode document) {
  private static final String LINES = "DocumentLines";
  private static final String EXPENSES = "DocumentAdditionalExpenses";

  public static Valuation of(Database database, Options options, ObjectNode document) {
    return new Valuation(
        options, new Currencies(database, options), new VatGroups(database), document);
  }

  public void priceAll() {
    document.path(LINES).forEach(line -> priceLine((ObjectNode) line));
    document.path(EXPENSES).forEach(expense -> priceExpense((ObjectNode) expense));
  }

  public void priceLine(ObjectNode line) {
    new LinePricing(exchange(), currencies, options, day()).price(line, percent(line));
  }

  public void priceExpense(ObjectNode expense) {
    new ExpensePricing(exchange(), options).price(expense, percent(expense));
  }

  public void addUp() {
    Exchange exchange = exchange();
    document.put("DocRate", exchange.rate());
    Amount net = sum(LINES, "LineTotal", "RowTotalFC");
    Amount discount = exchange.percent(Amount.number(document, "DiscountPercent"), net);
    Amount freight = sum(EXPENSES, "LineTotal", "LineTotalFC");
    Amount tax = taxLines(exchange).plus(taxExpenses(exchange));
    discount.write(document, "TotalDiscount", "TotalDiscountFC");
    tax.write(document, "VatSum", "VatSumFc");
    net.minus(discount).plus(freight).plus(tax).write(document, "DocTotal", "DocTotalFc");
    document.set("DocTotalSys", document.path("DocTotal"));
    document.set("VatSumSys", document.path("VatSum"));
    document.put("DiscountPercent", Amount.number(document, "DiscountPercent"));
  }

  /** The amount that people read: in the document's currency. */
  public BigDecimal total() {
    return exchange().shown(Amount.read(document, "DocTotal", "DocTotalFc"));
  }

  private Amount taxLines(Exchange exchange) {
    List<Taxable> taxables = new ArrayList<>();
    document.path(LINES).forEach(line -> taxables.add(taxable(line)));
    var rounding = new TaxRounding(exchange, options.is("taxRoundedByRow"));
    List<Amount> taxes = rounding.taxes(taxables);
    for (int at = 0; at < taxes.size(); at++) {
      writeTax((ObjectNode) document.path(LINES).path(at), taxables.get(at), taxes.get(at));
    }
    return taxes.stream().reduce(Amount.NONE, Amount::plus);
  }

  private Taxable taxable(JsonNode line) {
    Amount net = Amount.read(line, "LineTotal", "RowTotalFC");
    return new Taxable(net, VatGroups.code(line), percent(line));
  }

  /** TaxTotal is NetTaxAmount where there is no equalization tax: SDK help, TaxTotal [V]. */
  private static void writeTax(ObjectNode line, Taxable taxable, Amount tax) {
    line.put("TaxPercentagePerRow", taxable.percent()).put("TaxTotal", tax.local());
    tax.write(line, "NetTaxAmount", "NetTaxAmountFC");
    taxable.net().plus(tax).write(line, "GrossTotal", "GrossTotalFC");
    line.set("RowTotalSC", line.path("LineTotal"));
    line.set("OpenAmount", line.path("LineTotal"));
    line.put("DiscountPercent", Amount.number(line, "DiscountPercent"));
    line.put("GrossPrice", gross(Amount.number(line, "Price"), taxable.percent()));
    if (line.path("PriceAfterVAT").isNull()) {
      line.set("PriceAfterVAT", line.path("GrossPrice"));
    }
  }

  private static BigDecimal gross(BigDecimal net, BigDecimal percent) {
    BigDecimal gross = net.add(net.multiply(percent).movePointLeft(2)).stripTrailingZeros();
    return gross.setScale(Math.max(0, gross.scale()));
  }

  /** Each expense is rounded by itself [C]. */
  private Amount taxExpenses(Exchange exchange) {
    Amount sum = Amount.NONE;
    for (JsonNode expense : document.path(EXPENSES)) {
      Amount net = Amount.read(expense, "LineTotal", "LineTotalFC");
      Amount tax = exchange.percent(percent(expense), net);
      ObjectNode taxed = ((ObjectNode) expense).put("TaxPercent", percent(expense));
      tax.write(taxed, "TaxSum", "TaxSumFC");
      net.plus(tax).write(taxed, "LineGross", "LineGrossFC");
      sum = sum.plus(tax);
    }
    return sum;
  }

  private Amount sum(String rows, String local, String foreign) {
    Amount sum = Amount.NONE;
    for (JsonNode row : document.path(rows)) {
      sum = sum.plus(Amount.read(row, local, foreign));
    }
    return sum;
  }

  private BigDecimal percent(JsonNode taxed) {
    return vatGroups.percent(taxed, day());
  }

  private Exchange exchange() {
    return currencies.exchange(document);
  }

  private String day() {
    return document.path("DocDate").asText("");
  }
}
