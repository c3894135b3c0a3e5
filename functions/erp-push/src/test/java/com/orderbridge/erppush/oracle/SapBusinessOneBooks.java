package com.orderbridge.erppush.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What SAP Business One comes to for a document. The tax of the lines of a VAT group is that of
 * their sum, rounded once (note 3379849); the tax of each additional expense is rounded by itself,
 * as people found (5 percent of 166.30 and of a freight of 10.50 are 8.85). A discount on the
 * document lowers what the lines are taxed on, and no expense: general knowledge.
 */
public final class SapBusinessOneBooks {
  private final Map<String, BigDecimal> percents;

  /** With the percent of each VAT group, by its code. */
  public SapBusinessOneBooks(Map<String, BigDecimal> percents) {
    this.percents = Map.copyOf(percents);
  }

  /** With the VAT groups that {@code _state} shows. */
  public static SapBusinessOneBooks of(JsonNode state) {
    var percents = new HashMap<String, BigDecimal>();
    for (JsonNode group : state.path("VatGroups")) {
      for (JsonNode line : group.path("VatGroups_Lines")) { // the last is the newest
        percents.put(group.path("Code").asText(), number(line, "Rate"));
      }
    }
    return new SapBusinessOneBooks(percents);
  }

  /** Of one of the state's Orders, Invoices or CreditNotes. */
  public Booked booked(JsonNode document) {
    int digits = digits(document.path("DocCurrency").asText("EUR"));
    Booked goods = lines(document, digits);
    return goods.plus(expenses(document, digits));
  }

  private Booked lines(JsonNode document, int digits) {
    BigDecimal percent = number(document, "DiscountPercent").movePointLeft(2);
    Map<String, BigDecimal> groups = new HashMap<>();
    BigDecimal net = BigDecimal.ZERO;
    for (JsonNode line : document.path("DocumentLines")) {
      BigDecimal amount = amount(line, "LineTotal", "RowTotalFC");
      groups.merge(code(line), amount, BigDecimal::add);
      net = net.add(amount);
    }
    BigDecimal tax = BigDecimal.ZERO;
    for (var group : groups.entrySet()) {
      BigDecimal base = group.getValue().multiply(BigDecimal.ONE.subtract(percent));
      tax = tax.add(tax(base, group.getKey(), digits));
    }
    BigDecimal discount = net.multiply(percent).setScale(digits, RoundingMode.HALF_UP);
    return new Booked(net.subtract(discount), tax);
  }

  private Booked expenses(JsonNode document, int digits) {
    Booked booked = Booked.NOTHING;
    for (JsonNode expense : document.path("DocumentAdditionalExpenses")) {
      BigDecimal amount = amount(expense, "LineTotal", "LineTotalFC");
      booked = booked.plus(new Booked(amount, tax(amount, code(expense), digits)));
    }
    return booked;
  }

  private BigDecimal tax(BigDecimal base, String code, int digits) {
    BigDecimal percent = percents.getOrDefault(code, BigDecimal.ZERO);
    return base.multiply(percent).movePointLeft(2).setScale(digits, RoundingMode.HALF_UP);
  }

  /** The foreign amount is 0 in a document in the company's own currency. */
  private static BigDecimal amount(JsonNode row, String local, String foreign) {
    return number(row, foreign).signum() == 0 ? number(row, local) : number(row, foreign);
  }

  private static String code(JsonNode row) {
    String group = row.path("VatGroup").asText("");
    return group.isEmpty() || row.path("VatGroup").isNull()
        ? row.path("TaxCode").asText("")
        : group;
  }

  private static int digits(String currency) {
    return Currency.availableCurrencies()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(Currency::getDefaultFractionDigits)
        .findFirst()
        .orElse(2);
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
  }
}
