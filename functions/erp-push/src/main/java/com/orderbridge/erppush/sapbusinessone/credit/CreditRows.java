package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes credit lines in Business One's fields. A line of an open document is drawn on. A closed
 * document, such as a paid invoice, cannot be drawn on; the credit then gets lines of its own with
 * the same item, account and VAT group.
 *
 * @param rest a line without a price, for money that belongs to no line
 * @param collection the collection of the document that is written
 */
record CreditRows(
    OrderLines sources,
    CreditedDocuments base,
    Settings settings,
    ObjectNode rest,
    String collection) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> TAXES = List.of(SalesDocument.VAT_GROUP, "TaxCode");

  /** The lines and expenses of one document. */
  record Both(List<ObjectNode> lines, List<ObjectNode> expenses) {}

  Both of(List<CreditLine> credit) {
    var lines = new ArrayList<ObjectNode>();
    var expenses = new ArrayList<ObjectNode>();
    for (var line : credit) {
      if (line.isMoney()) {
        lines.add(money(line));
      } else if (!sources.row(line).expense()) {
        lines.add(line(line, sources.row(line)));
      } else if (isAnItem(line)) {
        lines.add(freight(line, sources.row(line)));
      } else {
        expenses.add(expense(line, sources.row(line)));
      }
    }
    if (lines.isEmpty()) {
      lines.add(ofNothing());
    }
    return new Both(lines, expenses);
  }

  /**
   * Returns a line without an amount. It stands beside freight alone, because a document cannot be
   * without lines.
   */
  private ObjectNode ofNothing() {
    return rest.deepCopy()
        .put("Quantity", BigDecimal.ONE)
        .put(SalesDocument.totalField(false), BigDecimal.ZERO);
  }

  private ObjectNode money(CreditLine line) {
    var money = rest.deepCopy().put("Quantity", BigDecimal.ONE);
    sources
        .ofRate(line.rate())
        .ifPresentOrElse(
            it -> copyTaxes(it.json(), money),
            () ->
                settings
                    .taxGroups()
                    .of(line.rate())
                    .ifPresent(it -> money.put(SalesDocument.VAT_GROUP, it)));
    return money.put(SalesDocument.totalField(base.foreign()), line.net());
  }

  private ObjectNode line(CreditLine line, FoundLine row) {
    var json = NODES.objectNode();
    if (isDrawn(row)) {
      json.put("BaseType", base.type());
      json.put("BaseEntry", row.document().entry()).put("BaseLine", row.place().line());
    } else {
      json.set("ItemCode", row.json().path("ItemCode"));
      copy(row.json(), "ItemDescription", json);
      copy(row.json(), "AccountCode", json);
      copyTaxes(row.json(), json);
    }
    return json.put("Quantity", line.quantity())
        .put(SalesDocument.totalField(base.foreign()), line.net());
  }

  /**
   * Returns whether an item must stand for freight. A part of a foreign expense cannot be written
   * exactly.
   */
  private boolean isAnItem(CreditLine line) {
    var row = sources.row(line);
    return row.document().foreign()
        && settings.items().freight().isPresent()
        && !(isDrawn(row) && line.net().compareTo(row.openNet()) == 0);
  }

  private ObjectNode freight(CreditLine line, FoundLine row) {
    var json = NODES.objectNode().put("ItemCode", settings.items().freight().orElseThrow());
    copyTaxes(row.json(), json);
    return json.put("Quantity", BigDecimal.ONE).put(SalesDocument.totalField(true), line.net());
  }

  /**
   * Returns an expense. If it is drawn without an amount, it is all that is open, in any currency.
   */
  private ObjectNode expense(CreditLine line, FoundLine row) {
    var json = NODES.objectNode();
    json.set("ExpenseCode", row.json().path("ExpenseCode"));
    copyTaxes(row.json(), json);
    if (isDrawn(row)) {
      json.put("BaseDocType", base.type());
      json.put("BaseDocEntry", row.document().entry()).put("BaseDocLine", row.place().line());
    }
    return row.document().foreign() && isDrawn(row) ? json : json.put("LineTotal", line.net());
  }

  private boolean isDrawn(FoundLine row) {
    return base.mayBeDrawnBy(collection) && !row.document().closed();
  }

  private static void copyTaxes(JsonNode from, ObjectNode to) {
    TAXES.forEach(it -> copy(from, it, to));
  }

  private static void copy(JsonNode from, String field, ObjectNode to) {
    if (from.hasNonNull(field)) {
      to.set(field, from.path(field));
    }
  }
}
