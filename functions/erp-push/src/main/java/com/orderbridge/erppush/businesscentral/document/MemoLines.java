package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.amount.Credit;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.amount.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Composes the lines of a credit memo that comes to an amount. Pure.
 *
 * @param order the lines of the order, which are given back
 * @param before the lines of the order's other credit memos
 * @param rest a line without a price, used for money that belongs to no line
 */
public record MemoLines(
    OrderLines order, List<FoundLine> before, Taxes taxes, TaxGroups taxGroups, ObjectNode rest) {
  public MemoLines {
    before = List.copyOf(before);
  }

  /**
   * Returns whether the order's lines are known. Without them the tax of a refund is not known
   * either.
   */
  public boolean orderIsKnown() {
    return order.isKnown();
  }

  /** Returns lines for all that is left of the order; they come to {@code amount}. */
  public List<JsonNode> whole(BigDecimal amount) {
    return lines(orderIsKnown() ? credit().whole(amount) : Optional.empty(), amount);
  }

  /** Returns lines for the named articles, or for money alone; they come to {@code amount}. */
  public List<JsonNode> part(List<Credit.Named> named, BigDecimal amount) {
    return lines(orderIsKnown() ? credit().part(named, amount) : Optional.empty(), amount);
  }

  /**
   * Returns lines for the named articles at their own price; none if the order's lines do not say
   * it.
   */
  public List<JsonNode> worth(List<Credit.Named> named) {
    var worth = orderIsKnown() ? credit().worth(named) : BigDecimal.ZERO;
    return worth.signum() > 0 ? part(named, worth) : List.of();
  }

  private Credit credit() {
    return new Credit(taxes, order.left(before, taxes), isFreeOfTax());
  }

  private boolean isFreeOfTax() {
    return taxGroups.of(BigDecimal.ZERO).isPresent();
  }

  /**
   * Returns the lines of a credit. If no lines come to the amount exactly, a single line comes near
   * it, and the comparison afterwards reports the difference.
   */
  private List<JsonNode> lines(Optional<List<CreditLine>> credit, BigDecimal amount) {
    var lines = new ArrayList<JsonNode>();
    credit
        .<Iterable<CreditLine>>map(it -> it)
        .orElseGet(List::of)
        .forEach(it -> lines.add(it.isMoney() ? money(it.net(), it.rate()) : given(it)));
    if (credit.isEmpty()) {
      var rate = orderIsKnown() ? order.at(0).rate().orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
      lines.add(money(taxes.rounded(net(amount, rate)), rate));
    }
    return lines;
  }

  private static BigDecimal net(BigDecimal amount, BigDecimal rate) {
    return amount.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_UP);
  }

  private ObjectNode given(CreditLine line) {
    return order.at(line.at()).givenBack(line, taxes);
  }

  private ObjectNode money(BigDecimal net, BigDecimal rate) {
    var line = JsonNodeFactory.instance.objectNode();
    line.setAll(rest.deepCopy());
    order.taxCode(rate).or(() -> taxGroups.of(rate)).ifPresent(it -> line.put("taxCode", it));
    return line.put("quantity", 1).put("unitPrice", net).put("discountAmount", 0);
  }
}
