package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Writes the amounts of a document in a foreign currency. {@code LineTotal} is in the company's own
 * currency; the foreign total of a line is {@code RowTotalFC}. An additional expense has no such
 * field that may be written, so its foreign amount would depend on the day's rate. Freight is
 * therefore a line of an item.
 */
final class ForeignAmounts {
  private static final String LOCAL_TOTAL = "LineTotal";

  private ForeignAmounts() {}

  /**
   * Changes the document in place.
   *
   * @param freight the item that stands for freight; without one, expenses stay as they are
   */
  static void apply(ObjectNode document, Optional<String> freight) {
    document.path(SalesDocument.LINES).forEach(it -> inForeign((ObjectNode) it));
    freight.ifPresent(it -> freightAsLines(document, it));
  }

  private static void inForeign(ObjectNode line) {
    if (line.hasNonNull(LOCAL_TOTAL)) {
      line.set(SalesDocument.totalField(true), line.remove(LOCAL_TOTAL));
    }
  }

  private static void freightAsLines(ObjectNode document, String item) {
    var lines = new ArrayList<ObjectNode>();
    document.path(SalesDocument.EXPENSES).forEach(it -> lines.add(line(it, item)));
    if (!lines.isEmpty()) {
      document.remove(SalesDocument.EXPENSES);
      document.withArray(SalesDocument.LINES).addAll(lines);
    }
  }

  private static ObjectNode line(JsonNode expense, String item) {
    var line = JsonNodeFactory.instance.objectNode().put("ItemCode", item).put("Quantity", 1);
    copy(expense, "Remarks", line, "ItemDescription");
    copy(expense, LOCAL_TOTAL, line, SalesDocument.totalField(true));
    copy(expense, "LineGross", line, "PriceAfterVAT");
    copy(expense, SalesDocument.VAT_GROUP, line, SalesDocument.VAT_GROUP);
    copy(expense, "TaxCode", line, "TaxCode");
    return line;
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String as) {
    if (from.hasNonNull(field)) {
      to.set(as, from.path(field));
    }
  }
}
