package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.amount.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A line of a document of Business Central.
 *
 * @param json the line as the API shows it
 * @param netPrice whether its price is without tax
 */
public record FoundLine(JsonNode json, boolean netPrice) {
  private static final String NO_VARIANT = "00000000-0000-0000-0000-000000000000";

  /** The fields to ask for. */
  public static final String SELECT =
      "id,lineType,lineObjectNumber,description,quantity,unitPrice,taxCode,taxPercent,netAmount,"
          + "itemVariantId";

  boolean isComment() {
    return LineFields.isComment(json);
  }

  String type() {
    return OptionValue.read(json, "lineType");
  }

  String number() {
    return json.path("lineObjectNumber").asText();
  }

  String description() {
    return json.path("description").asText();
  }

  Optional<String> variantId() {
    return Optional.of(json.path("itemVariantId").asText())
        .filter(it -> !it.isEmpty() && !it.equals(NO_VARIANT));
  }

  /** Returns the name by which a refund refers to the article; for an account, its number. */
  String key() {
    return LineFields.isItem(json) ? Item.key(number(), variantId().orElse("")) : number();
  }

  BigDecimal quantity() {
    return LineFields.number(json, "quantity");
  }

  /** Returns the amount without tax, after all discounts. */
  BigDecimal net() {
    return LineFields.number(json, "netAmount");
  }

  /** Returns the tax rate as a fraction; empty if Business Central does not say. */
  Optional<BigDecimal> rate() {
    var percent = json.path("taxPercent");
    return percent.isNumber()
        ? Optional.of(percent.decimalValue().movePointLeft(2))
        : Optional.empty();
  }

  Optional<String> taxCode() {
    return Optional.of(json.path("taxCode").asText()).filter(it -> !it.isEmpty());
  }

  /** Returns the line of a credit memo that gives a part of this line back. */
  ObjectNode givenBack(CreditLine part, Taxes taxes) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("lineType", OptionValue.written(type())).put("lineObjectNumber", number());
    variantId().ifPresent(it -> line.put("itemVariantId", it));
    taxCode().ifPresent(it -> line.put("taxCode", it));
    line.put("description", description()).put("quantity", part.quantity());
    var price = price(part, taxes);
    var gross = taxes.rounded(price.multiply(part.quantity()));
    return line.put("unitPrice", price).put("discountAmount", gross.subtract(part.net()));
  }

  /**
   * Returns the line's own price. If that is too low or includes tax, returns the lowest price that
   * is high enough.
   */
  private BigDecimal price(CreditLine part, Taxes taxes) {
    var own = LineFields.number(json, "unitPrice");
    var gross = taxes.rounded(own.multiply(part.quantity()));
    if (netPrice && gross.abs().compareTo(part.net().abs()) >= 0) {
      return own;
    }
    return part.net()
        .divide(part.quantity().multiply(taxes.unit()), 0, RoundingMode.UP)
        .multiply(taxes.unit());
  }
}
