package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.Currencies;
import com.orderbridge.simulators.businesscentral.company.Rounding;
import com.orderbridge.simulators.businesscentral.company.VatSetup;
import com.orderbridge.simulators.businesscentral.record.Errors;
import java.math.BigDecimal;

/**
 * What AL does when a field of a line is validated: SalesLine.Table.al [V]. A value that a line has
 * already is not validated: TypeHelper.Codeunit.al, TransferFieldsWithValidate [V].
 */
public record LineFields(Company company, Options options, ObjectNode document) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_DIGITS = 5;

  void put(ObjectNode line, String name, JsonNode value) {
    if (!isSame(line.path(name), value)) {
      validate(line, name, value);
    }
  }

  private void validate(ObjectNode line, String name, JsonNode value) {
    switch (name) {
      case "itemId", "accountId", "lineObjectNumber" -> object(line, name, value.textValue());
      case "quantity" -> {
        line.set(name, value);
        initQuantitiesToHandle(line, value);
        applyPriceList(line);
      }
      case "itemVariantId" -> {
        line.set(name, value);
        applyPriceList(line);
      }
      case "unitPrice" -> unitPrice(line, value.decimalValue());
      case "discountPercent" -> {
        line.set(name, value);
        discountByPercent(line);
      }
      case "discountAmount" -> discountByAmount(line, value.decimalValue());
      case "taxCode" -> taxCode(line, value.textValue());
      default -> line.set(name, value);
    }
  }

  /** InitQtyToShip and InitQtyToInvoice: all of a new line. */
  private static void initQuantitiesToHandle(ObjectNode line, JsonNode quantity) {
    if (line.has("shipQuantity")) {
      line.set("shipQuantity", quantity);
      line.set("invoiceQuantity", quantity);
    }
  }

  private void object(ObjectNode line, String name, String value) {
    var object = new LineObject(company, document);
    switch (name) {
      case "itemId" -> object.byItemId(line, value);
      case "accountId" -> object.byAccountId(line, value);
      default -> object.byNumber(line, value);
    }
    if (!Amounts.isComment(line)) {
      vat().check(document, line.path("taxCode").asText());
      line.put("unitPrice", converted(line, Amounts.amount(line, "unitPrice")));
      applyPriceList(line);
    }
  }

  /**
   * UpdateUnitPriceByField: after the object, the quantity and the variant. A price stays when no
   * line of the list has one: SalesLinePrice.Codeunit.al, IsPriceUpdateNeeded [V].
   */
  private void applyPriceList(ObjectNode line) {
    var list = new PriceList(company, document);
    line.put("discountPercent", list.discountPercent(line));
    list.unitPrice(line).ifPresent(price -> line.put("unitPrice", converted(line, price)));
    discountByPercent(line);
  }

  /**
   * A net price of an item card or a list in a document whose prices include VAT:
   * PriceCalculationBufferMgt.Codeunit.al, ConvertAmountByTax and RoundPrice [V].
   */
  private BigDecimal converted(ObjectNode line, BigDecimal net) {
    return isGross() ? withVat(net, HUNDRED.add(percent(line)), HUNDRED) : net;
  }

  /** A new price keeps the discount's percent. AL does not round what is sent [?]: an option. */
  private void unitPrice(ObjectNode line, BigDecimal sent) {
    line.put("unitPrice", options.is("unitPriceRounded") ? rounding().unitPrice(sent) : sent);
    discountByPercent(line);
  }

  /** ValidateLineDiscountPercent. */
  public void discountByPercent(ObjectNode line) {
    BigDecimal before = Amounts.beforeDiscount(line, rounding());
    BigDecimal share = before.multiply(Amounts.amount(line, "discountPercent")).movePointLeft(2);
    line.put("discountAmount", rounding().amount(share));
  }

  /** Field 28 and UpdateLineDiscPct. */
  private void discountByAmount(ObjectNode line, BigDecimal sent) {
    checkQuantity(line);
    BigDecimal amount = rounding().amount(sent);
    BigDecimal before = Amounts.beforeDiscount(line, rounding());
    BigDecimal percent =
        before.signum() == 0
            ? BigDecimal.ZERO
            : amount
                .multiply(HUNDRED)
                .divide(before, PERCENT_DIGITS, Rounding.DIGITS.getRoundingMode());
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw Errors.dialog("The value in the Line Discount % field must be between 0 and 100.");
    }
    line.put("discountAmount", amount).put("discountPercent", percent);
  }

  private void checkQuantity(ObjectNode line) {
    if (Amounts.amount(line, "quantity").signum() == 0) {
      throw Errors.testField(
          "Quantity must have a value in Sales Line: Document No.=%s, Line No.=%s. It cannot be zero or empty."
              .formatted(document.path("number").asText(), line.path("sequence").asText()));
    }
  }

  /** Field 90: where prices include VAT, an item's price is turned into that of the new rate. */
  private void taxCode(ObjectNode line, String code) {
    vat().checkProductGroup(code);
    vat().check(document, code);
    BigDecimal before = HUNDRED.add(percent(line));
    line.put("taxCode", code);
    if (isGross() && line.path("lineType").asText().equals("Item")) {
      BigDecimal price = Amounts.amount(line, "unitPrice");
      line.put("unitPrice", withVat(price, HUNDRED.add(percent(line)), before));
      discountByPercent(line);
    }
  }

  private BigDecimal withVat(BigDecimal price, BigDecimal percents, BigDecimal of) {
    return rounding().unitPrice(price.multiply(percents).divide(of, Rounding.DIGITS));
  }

  private BigDecimal percent(ObjectNode line) {
    return vat().percent(document, line);
  }

  private boolean isGross() {
    return document.path("pricesIncludeTax").booleanValue();
  }

  private VatSetup vat() {
    return new VatSetup(company, options);
  }

  private Rounding rounding() {
    return new Currencies(company).rounding(document);
  }

  private static boolean isSame(JsonNode now, JsonNode value) {
    return value.isNumber()
        ? now.decimalValue().compareTo(value.decimalValue()) == 0
        : now.equals(value);
  }
}
