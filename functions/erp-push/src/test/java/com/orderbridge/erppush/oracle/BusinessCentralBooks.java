package com.orderbridge.erppush.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Business Central comes to for a document, by the rules of SalesLine.Table.al
 * (UpdateVATAmounts) and VATAmountLine.Table.al: a line is its rounded price less its discount; VAT
 * is rounded once for all lines of a VAT group; the document's own discount is spread over the
 * groups by what their items come to, and accounts bear none of it.
 */
public final class BusinessCentralBooks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_UP);

  private final JsonNode state;

  /** With the currencies and the VAT that {@code _state} shows. */
  public BusinessCentralBooks(JsonNode state) {
    this.state = state;
  }

  /** The lines of one VAT group. */
  private static final class Group {
    private BigDecimal items = BigDecimal.ZERO;
    private BigDecimal all = BigDecimal.ZERO;
  }

  /** Of one of the state's orders, invoices or credit memos. */
  public Booked booked(JsonNode document) {
    BigDecimal step = step(document.path("currencyCode").asText());
    Map<String, Group> groups = new TreeMap<>();
    for (JsonNode line : lines(document)) {
      if (!line.path("lineType").asText().equals("Comment")) {
        add(line, step, groups.computeIfAbsent(line.path("taxCode").asText(), none -> new Group()));
      }
    }
    boolean discounted = takeOff(number(document, "discountAmount"), step, groups);
    Booked booked = Booked.NOTHING;
    for (var group : groups.entrySet()) {
      BigDecimal percent = percent(document, group.getKey());
      booked =
          booked.plus(taxed(group.getValue().all, percent, step, isGross(document), discounted));
    }
    return booked;
  }

  private static void add(JsonNode line, BigDecimal step, Group group) {
    BigDecimal priced = rounded(number(line, "quantity").multiply(number(line, "unitPrice")), step);
    BigDecimal amount = priced.subtract(number(line, "discountAmount"));
    group.all = group.all.add(amount);
    if (line.path("lineType").asText().equals("Item")) {
      group.items = group.items.add(amount);
    }
  }

  private static boolean takeOff(BigDecimal discount, BigDecimal step, Map<String, Group> groups) {
    BigDecimal items = BigDecimal.ZERO;
    for (Group group : groups.values()) {
      items = items.add(group.items);
    }
    BigDecimal owed = BigDecimal.ZERO;
    for (Group group : groups.values()) {
      if (items.signum() != 0) {
        owed = owed.add(discount.multiply(group.items).divide(items, DIGITS));
        group.all = group.all.subtract(rounded(owed, step));
        owed = owed.subtract(rounded(owed, step));
      }
    }
    return discount.signum() != 0;
  }

  /**
   * Of prices that include VAT, the net amount is rounded where there is no discount on the
   * document, and the VAT where there is one: the two differ where both end in half a step.
   */
  private static Booked taxed(
      BigDecimal amount, BigDecimal percent, BigDecimal step, boolean gross, boolean discounted) {
    if (!gross) {
      return new Booked(amount, rounded(amount.multiply(percent).divide(HUNDRED, DIGITS), step));
    }
    BigDecimal whole = HUNDRED.add(percent);
    if (discounted) {
      BigDecimal tax = rounded(amount.multiply(percent).divide(whole, DIGITS), step);
      return new Booked(amount.subtract(tax), tax);
    }
    BigDecimal net = rounded(amount.multiply(HUNDRED).divide(whole, DIGITS), step);
    return new Booked(net, amount.subtract(net));
  }

  private static JsonNode lines(JsonNode document) {
    for (String set : List.of("salesOrderLines", "salesInvoiceLines", "salesCreditMemoLines")) {
      if (document.has(set)) {
        return document.path(set);
      }
    }
    throw new IllegalArgumentException("no sales document: " + document);
  }

  private BigDecimal percent(JsonNode document, String productGroup) {
    for (JsonNode row : state.path("vatPostingSetup")) {
      if (row.path("productGroup").asText().equals(productGroup)
          && row.path("businessGroup").equals(document.path("vatBusinessGroup"))) {
        return number(row, "percent");
      }
    }
    return BigDecimal.ZERO;
  }

  private BigDecimal step(String currency) {
    for (JsonNode row : state.path("currencies")) {
      if (row.path("code").asText().equals(currency)) {
        return number(row, "amountRoundingPrecision");
      }
    }
    return new BigDecimal("0.01");
  }

  private static boolean isGross(JsonNode document) {
    return document.path("pricesIncludeTax").booleanValue();
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.path(field).decimalValue();
  }

  private static BigDecimal rounded(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
