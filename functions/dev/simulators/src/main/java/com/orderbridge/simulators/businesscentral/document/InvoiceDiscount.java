package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.company.Rounding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A document's own discount: SalesCalcDiscountByType, ApplyInvDiscBasedOnAmt [V]. It is spread over
 * the VAT groups by what their items come to (VATAmountLine.Table.al, SetInvoiceDiscountAmount),
 * and within a group over its items; the tax of a group is taken of what is left and spread again
 * (SalesLine.Table.al, UpdateVATOnLines). What is lost by rounding is carried on. Accounts bear
 * none: CopyFromGLAccount.
 */
record InvoiceDiscount(Rounding rounding, boolean gross) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Lines of one VAT and one sign. */
  private record Key(String taxCode, boolean positive) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::taxCode).thenComparing(Key::positive);
  }

  private static final class Group {
    private BigDecimal items = BigDecimal.ZERO;
    private BigDecimal left = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal carriedDiscount = BigDecimal.ZERO;
    private BigDecimal carriedTax = BigDecimal.ZERO;
  }

  /** What a discount can be spread over. */
  static BigDecimal base(List<ObjectNode> lines, Rounding rounding) {
    return lines.stream()
        .filter(InvoiceDiscount::isItem)
        .map(line -> Amounts.lineAmount(line, rounding))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  void spread(ObjectNode document, List<ObjectNode> lines) {
    Map<Key, Group> groups = new TreeMap<>(Key.ORDER);
    lines.forEach(line -> sum(line, groups.computeIfAbsent(key(line), none -> new Group())));
    overGroups(Amounts.amount(document, "discountAmount"), groups);
    lines.forEach(line -> tax(line, of(line, groups)));
    lines.forEach(line -> overLine(line, of(line, groups)));
  }

  private Group of(ObjectNode line, Map<Key, Group> groups) {
    return Objects.requireNonNull(groups.get(key(line)));
  }

  private void sum(ObjectNode line, Group group) {
    BigDecimal amount = Amounts.lineAmount(line, rounding);
    group.left = group.left.add(amount);
    group.items = isItem(line) ? group.items.add(amount) : group.items;
  }

  private void overGroups(BigDecimal discount, Map<Key, Group> groups) {
    BigDecimal all =
        groups.values().stream().map(group -> group.items).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal carried = BigDecimal.ZERO;
    for (Group group : groups.values()) {
      if (group.items.signum() != 0 && all.signum() != 0) {
        carried = carried.add(share(discount, group.items, all));
        group.discount = rounding.amount(carried);
        carried = carried.subtract(group.discount);
        group.left = group.left.subtract(group.discount);
      }
    }
  }

  private void tax(ObjectNode line, Group group) {
    BigDecimal percent = Amounts.amount(line, "taxPercent");
    BigDecimal of = gross ? HUNDRED.add(percent) : HUNDRED;
    group.tax = rounding.amount(share(group.left, percent, of));
  }

  private void overLine(ObjectNode line, Group group) {
    BigDecimal amount = Amounts.lineAmount(line, rounding);
    BigDecimal discount = isItem(line) ? discount(amount, group) : BigDecimal.ZERO;
    BigDecimal left = amount.subtract(discount);
    BigDecimal exact = group.carriedTax.add(share(group.tax, left, group.left));
    BigDecimal tax = rounding.amount(exact);
    group.carriedTax = exact.subtract(tax);
    BigDecimal net = gross ? left.subtract(tax) : left;
    line.put("invoiceDiscountAllocation", discount).put("netAmount", net);
    line.put("netTaxAmount", tax).put("netAmountIncludingTax", net.add(tax));
  }

  private BigDecimal discount(BigDecimal amount, Group group) {
    BigDecimal exact = group.carriedDiscount.add(share(group.discount, amount, group.items));
    BigDecimal discount = rounding.amount(exact);
    group.carriedDiscount = exact.subtract(discount);
    return discount;
  }

  private Key key(ObjectNode line) {
    return new Key(line.path("taxCode").asText(), Amounts.lineAmount(line, rounding).signum() >= 0);
  }

  private static boolean isItem(ObjectNode line) {
    return line.path("lineType").asText().equals("Item");
  }

  private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
    return of.signum() == 0 ? BigDecimal.ZERO : whole.multiply(part).divide(of, Rounding.DIGITS);
  }
}
