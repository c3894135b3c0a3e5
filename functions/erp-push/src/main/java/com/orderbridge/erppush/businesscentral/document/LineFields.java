package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Puts the fields of a line into the order in which Business Central must validate them. A variant
 * replaces price and discount, so it comes before both. A quantity brings the discount of a price
 * list, and the price does not remove it (SalesLine.Table.al, ApplyDiscount). So every line names
 * its discount, and names it last. Pure.
 */
final class LineFields {
  private static final List<String> FIRST =
      List.of("lineType", "lineObjectNumber", "itemVariantId", "taxCode");
  private static final List<String> LAST =
      List.of("quantity", "unitPrice", "discountPercent", "discountAmount");

  private LineFields() {}

  static ObjectNode inOrder(ObjectNode line) {
    var ordered = JsonNodeFactory.instance.objectNode();
    FIRST.forEach(it -> move(line, it, ordered));
    for (Map.Entry<String, JsonNode> field : line.properties()) {
      if (!FIRST.contains(field.getKey()) && !LAST.contains(field.getKey())) {
        ordered.set(field.getKey(), field.getValue());
      }
    }
    LAST.forEach(it -> move(line, it, ordered));
    if (!isComment(line) && !line.has("discountPercent") && !line.has("discountAmount")) {
      ordered.put("discountAmount", 0);
    }
    return ordered;
  }

  private static void move(ObjectNode line, String field, ObjectNode ordered) {
    if (line.has(field)) {
      ordered.set(field, line.path(field));
    }
  }

  static boolean isComment(JsonNode line) {
    return OptionValue.read(line, "lineType").equals("Comment");
  }

  static boolean isAccount(JsonNode line) {
    return OptionValue.read(line, "lineType").equals("Account");
  }

  static boolean isItem(JsonNode line) {
    return OptionValue.read(line, "lineType").equals("Item");
  }

  /** Returns the net amount of a line, before discounts of the whole document. */
  static BigDecimal net(JsonNode line) {
    var gross = number(line, "quantity").multiply(number(line, "unitPrice"));
    var percent = gross.multiply(number(line, "discountPercent")).movePointLeft(2);
    return gross.subtract(percent).subtract(number(line, "discountAmount"));
  }

  /** Returns the number of a field, or zero if it has none. */
  static BigDecimal number(JsonNode object, String field) {
    var value = object.path(field);
    return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
  }
}
