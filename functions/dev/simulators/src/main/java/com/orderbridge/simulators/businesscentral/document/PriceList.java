package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.company.Company;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prices and discounts that a customer gets by itself: PriceCalculationV16.Codeunit.al [V]. The
 * best one counts, and one for the variant before one for all variants. Prices are net and in the
 * document's currency; price groups, dates and units are left out.
 */
public record PriceList(Company company, ObjectNode document) {

  /** ApplyDiscount: none when no line of the list fits, so that it also takes one away. */
  public BigDecimal discountPercent(ObjectNode line) {
    return best(line, "lineDiscountPercent").reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
  }

  /** ApplyPrice. */
  public Optional<BigDecimal> unitPrice(ObjectNode line) {
    return best(line, "unitPrice").reduce(BigDecimal::min);
  }

  private Stream<BigDecimal> best(ObjectNode line, String field) {
    List<ObjectNode> fitting =
        company
            .all("priceListLines")
            .filter(row -> Amounts.amount(row, field).signum() > 0)
            .filter(row -> fits(row, line))
            .toList();
    boolean special = fitting.stream().anyMatch(PriceList::isOfVariant);
    return fitting.stream()
        .filter(row -> isOfVariant(row) || !special)
        .map(row -> Amounts.amount(row, field));
  }

  private boolean fits(ObjectNode row, ObjectNode line) {
    BigDecimal quantity = Amounts.amount(line, "quantity").abs();
    return text(row, "itemNumber").equals(text(line, "lineObjectNumber"))
        && line.path("lineType").asText().equals("Item")
        && isAnyOr(row, "variantCode", variant(line))
        && isAnyOr(row, "customerNumber", text(document, "billToCustomerNumber"))
        && Amounts.amount(row, "minimumQuantity").compareTo(quantity) <= 0;
  }

  private String variant(ObjectNode line) {
    return company
        .byId("itemVariants", text(line, "itemVariantId"))
        .map(variant -> text(variant, "code"))
        .orElse("");
  }

  private static boolean isOfVariant(ObjectNode row) {
    return !text(row, "variantCode").isEmpty();
  }

  private static boolean isAnyOr(ObjectNode row, String field, String value) {
    return text(row, field).isEmpty() || text(row, field).equals(value);
  }

  private static String text(ObjectNode node, String field) {
    return node.path(field).asText();
  }
}
