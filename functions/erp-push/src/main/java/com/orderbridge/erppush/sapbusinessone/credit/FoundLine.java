package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.math.BigDecimal;

/**
 * A line or an additional expense of a document.
 *
 * @param json the line as the Service Layer shows it
 */
record FoundLine(FoundDocument document, JsonNode json, boolean expense) {

  /** The place of a row, the same for every document that draws on it. */
  record Place(int entry, int line, boolean expense) {}

  Place place() {
    return new Place(document.entry(), json.path("LineNum").asInt(), expense);
  }

  /**
   * Returns the place of the row from which this one was drawn; its entry is -1 if there is none.
   */
  Place base() {
    return new Place(
        json.path(expense ? "BaseDocEntry" : "BaseEntry").asInt(-1),
        json.path(expense ? "BaseDocLine" : "BaseLine").asInt(-1),
        expense);
  }

  boolean isDrawnFrom(int type) {
    return json.path(expense ? "BaseDocType" : "BaseType").asInt(-1) == type && base().entry() >= 0;
  }

  /** Returns what the row is about: an item's code, or the code of an expense. */
  String object() {
    return expense
        ? "expense " + json.path("ExpenseCode").asText()
        : json.path("ItemCode").asText();
  }

  /** Returns the whole quantity, which is 1 for an expense. */
  BigDecimal quantity() {
    return expense ? BigDecimal.ONE : number("Quantity");
  }

  /** Returns the whole amount before tax, in the document's currency. */
  BigDecimal net() {
    var foreign = expense ? "LineTotalFC" : "RowTotalFC";
    return number(document.foreign() ? foreign : "LineTotal");
  }

  /** Returns the amount of an expense that has not been drawn. */
  BigDecimal openNet() {
    return net().subtract(number(document.foreign() ? "PaidToDateFC" : "PaidToDate"));
  }

  /** Returns the quantity of a line that has not been drawn. */
  BigDecimal openQuantity() {
    return json.path("RemainingOpenQuantity").isNumber()
        ? number("RemainingOpenQuantity")
        : quantity();
  }

  boolean isClosed() {
    return json.path(expense ? "Status" : "LineStatus").asText().equals("bost_Close");
  }

  private BigDecimal number(String field) {
    return json.path(field).isNumber() ? json.path(field).decimalValue() : BigDecimal.ZERO;
  }
}
