package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.math.BigDecimal;

/**
 * A line or an additional expense of a document.
 *
 * @param json as the Service Layer shows it
 */
record FoundLine(FoundDocument document, JsonNode json, boolean expense) {

  /** Where it is, whatever document draws on it. */
  record Place(int entry, int line, boolean expense) {}

  Place place() {
    return new Place(document.entry(), json.path("LineNum").asInt(), expense);
  }

  /** The place of the base that it was drawn from; of no document if it was drawn from none. */
  Place base() {
    return new Place(
        json.path(expense ? "BaseDocEntry" : "BaseEntry").asInt(-1),
        json.path(expense ? "BaseDocLine" : "BaseLine").asInt(-1),
        expense);
  }

  boolean isDrawnFrom(int type) {
    return json.path(expense ? "BaseDocType" : "BaseType").asInt(-1) == type && base().entry() >= 0;
  }

  /** What it is of: an item's code, or the code of an expense. */
  String object() {
    return expense
        ? "expense " + json.path("ExpenseCode").asText()
        : json.path("ItemCode").asText();
  }

  /** All of it: an expense is one. */
  BigDecimal quantity() {
    return expense ? BigDecimal.ONE : number("Quantity");
  }

  /** Before tax, all of it, in the document's currency. */
  BigDecimal net() {
    var foreign = expense ? "LineTotalFC" : "RowTotalFC";
    return number(document.foreign() ? foreign : "LineTotal");
  }

  /** What has not been drawn of an expense. */
  BigDecimal openNet() {
    return net().subtract(number(document.foreign() ? "PaidToDateFC" : "PaidToDate"));
  }

  /** What has not been drawn of a line. */
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
