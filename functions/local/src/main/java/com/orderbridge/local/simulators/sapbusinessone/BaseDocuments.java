package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Documents drawn from others: a credit note clears an invoice or a return, a return a delivery;
 * what is drawn can be drawn once, and a document that is drawn to its end is closed [V], [K].
 */
record BaseDocuments(Database database) {
  private static final List<String> COPIED =
      List.of("ItemCode", "ItemDescription", "UnitPrice", "DiscountPercent", "VatGroup", "TaxCode");

  /** Completes a line from the line that it is based on. */
  void copy(Table table, ObjectNode line) {
    ObjectNode base = line(document(table, line), line);
    COPIED.stream()
        .filter(field -> line.path(field).isNull())
        .forEach(field -> line.set(field, base.path(field)));
    if (line.path("Quantity").isNull()) {
      line.set("Quantity", base.path("RemainingOpenQuantity"));
    }
    if (Amount.number(line, "Quantity").compareTo(open(base)) > 0) {
      throw Problem.rule("Quantity exceeds the open quantity of the base document");
    }
  }

  /** Takes from the base documents what all lines together draw; the caller undoes on failure. */
  void draw(Table table, ObjectNode document) {
    for (JsonNode line : document.path("DocumentLines")) {
      if (line.path("BaseEntry").isNumber()) {
        take(table, (ObjectNode) line);
      }
    }
  }

  private void take(Table table, ObjectNode line) {
    ObjectNode base = document(table, line).deepCopy();
    ObjectNode baseLine = line(base, line);
    BigDecimal left = open(baseLine).subtract(Amount.number(line, "Quantity"));
    if (left.signum() < 0) {
      throw Problem.rule("Quantity exceeds the open quantity of the base document");
    }
    baseLine.put("RemainingOpenQuantity", left);
    if (left.signum() == 0) {
      baseLine.put("LineStatus", "bost_Close");
    }
    if (isDrawn(base)) {
      base.put("DocumentStatus", "bost_Close");
    }
    database.put(baseTable(table, line).set, base.path("DocEntry").asText(), base);
  }

  private ObjectNode document(Table table, ObjectNode line) {
    ObjectNode base =
        database
            .get(baseTable(table, line).set, line.path("BaseEntry").asText())
            .orElseThrow(() -> Problem.invalid("The base document was not found"));
    if (Documents.isClosed(base)) {
      throw Problem.invalid("The base document has already been closed");
    }
    return base;
  }

  private static Table baseTable(Table table, ObjectNode line) {
    int type = line.path("BaseType").asInt(-1);
    return Table.ofObject(type)
        .filter(base -> table.bases().contains(type))
        .orElseThrow(
            () ->
                Problem.invalid("A document of type " + type + " cannot be the base of this one"));
  }

  private static ObjectNode line(ObjectNode base, ObjectNode line) {
    for (JsonNode candidate : base.path("DocumentLines")) {
      if (candidate.path("LineNum").equals(line.path("BaseLine"))) {
        return (ObjectNode) candidate;
      }
    }
    throw Problem.invalid("The base document has no such line");
  }

  private static boolean isDrawn(ObjectNode base) {
    for (JsonNode line : base.path("DocumentLines")) {
      if (open(line).signum() > 0) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal open(JsonNode line) {
    return Amount.number(line, "RemainingOpenQuantity");
  }
}
