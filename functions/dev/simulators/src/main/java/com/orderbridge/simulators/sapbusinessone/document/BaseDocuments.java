package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.sapbusinessone.amount.Amount;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import java.math.BigDecimal;
import java.util.List;

/**
 * Documents drawn from others: a credit note clears an invoice or a return, a return a delivery;
 * what is drawn can be drawn once, and a document that is drawn to its end is closed [V], [K].
 */
record BaseDocuments(Database database, Table table) {
  private static final String LINES = "DocumentLines";
  private static final String EXPENSES = "DocumentAdditionalExpenses";

  /** The line that a line is based on. */
  ObjectNode line(ObjectNode line) {
    int type = line.path("BaseType").asInt(-1);
    return row(document(type, line.path("BaseEntry")), LINES, line.path("BaseLine"));
  }

  ObjectNode expense(ObjectNode expense) {
    int type = expense.path("BaseDocType").asInt(-1);
    ObjectNode base = document(type, expense.path("BaseDocEntry"));
    return row(base, EXPENSES, expense.path("BaseDocLine"));
  }

  /** The document that the first based line is based on, or nothing. */
  JsonNode firstBase(ObjectNode document) {
    return based(document).stream()
        .findFirst()
        .map(line -> (JsonNode) document(line.path("BaseType").asInt(-1), line.path("BaseEntry")))
        .orElseGet(MissingNode::getInstance);
  }

  /** Takes from the base documents what all rows together draw; the caller undoes on failure. */
  void draw(ObjectNode document, boolean expensesOnce) {
    for (JsonNode expense : document.path(EXPENSES)) {
      if (expense.path("BaseDocEntry").isNumber()) {
        takeExpense((ObjectNode) expense, expensesOnce);
      }
    }
    for (JsonNode line : based(document)) {
      takeLine((ObjectNode) line);
    }
    based(document).forEach(this::closeIfDrawn);
  }

  /** A document that is cancelled leaves its base documents as open as they were [K]. */
  void giveBack(ObjectNode document) {
    for (JsonNode line : based(document)) {
      Table of = baseTable(line.path("BaseType").asInt(-1));
      String entry = line.path("BaseEntry").asText();
      database
          .get(of.set, entry)
          .ifPresent(base -> database.put(of.set, entry, reopened(base.deepCopy(), line)));
    }
  }

  private static ObjectNode reopened(ObjectNode base, JsonNode line) {
    ObjectNode baseLine = row(base, LINES, line.path("BaseLine"));
    BigDecimal open = Open.of(baseLine).quantity().add(Amount.number(line, "Quantity"));
    baseLine.put("RemainingOpenQuantity", open).put("LineStatus", "bost_Open");
    return base.put("DocumentStatus", "bost_Open");
  }

  private static List<JsonNode> based(JsonNode document) {
    return document
        .path(LINES)
        .valueStream()
        .filter(line -> line.path("BaseEntry").isNumber())
        .toList();
  }

  /** Only when all lines of the new document are drawn, since several may be of one. */
  private void closeIfDrawn(JsonNode line) {
    Table of = baseTable(line.path("BaseType").asInt(-1));
    String entry = line.path("BaseEntry").asText();
    database
        .get(of.set, entry)
        .filter(BaseDocuments::isDrawn)
        .ifPresent(
            base ->
                database.put(of.set, entry, base.deepCopy().put("DocumentStatus", "bost_Close")));
  }

  private void takeLine(ObjectNode line) {
    int type = line.path("BaseType").asInt(-1);
    ObjectNode base = document(type, line.path("BaseEntry")).deepCopy();
    ObjectNode baseLine = row(base, LINES, line.path("BaseLine"));
    var open = Open.of(baseLine);
    BigDecimal drawn = Amount.number(line, "Quantity");
    open.check(drawn, table, line);
    BigDecimal left = open.quantity().subtract(drawn);
    baseLine.put("RemainingOpenQuantity", left);
    if (left.signum() == 0) {
      baseLine.put("LineStatus", "bost_Close");
    }
    database.put(baseTable(type).set, base.path("DocEntry").asText(), base);
  }

  /**
   * What is drawn of an expense is its PaidToDate, and it is closed when that is all of it [C].
   * That more than is open cannot be drawn is in no document [?]: an option.
   */
  private void takeExpense(ObjectNode expense, boolean once) {
    int type = expense.path("BaseDocType").asInt(-1);
    ObjectNode base = document(type, expense.path("BaseDocEntry")).deepCopy();
    ObjectNode baseExpense = row(base, EXPENSES, expense.path("BaseDocLine"));
    Amount all = Amount.read(baseExpense, "LineTotal", "LineTotalFC");
    Amount paid =
        Amount.read(baseExpense, "PaidToDate", "PaidToDateFC")
            .plus(Amount.read(expense, "LineTotal", "LineTotalFC"));
    BigDecimal left = shown(all.minus(paid), all);
    if (once && left.signum() * shown(all, all).signum() < 0) {
      throw Problem.rule("The additional expense exceeds what is open of the base document's");
    }
    paid.write(baseExpense, "PaidToDate", "PaidToDateFC");
    baseExpense.put("Status", left.signum() == 0 ? "bost_Close" : "bost_Open");
    database.put(baseTable(type).set, base.path("DocEntry").asText(), base);
  }

  /** In the currency of the base document. */
  private static BigDecimal shown(Amount amount, Amount of) {
    return of.foreign().signum() == 0 ? amount.local() : amount.foreign();
  }

  private ObjectNode document(int type, JsonNode entry) {
    ObjectNode base =
        database
            .get(baseTable(type).set, entry.asText())
            .orElseThrow(() -> Problem.invalid("The base document was not found"));
    if (Documents.isClosed(base)) {
      throw Problem.invalid("The base document has already been closed");
    }
    return base;
  }

  private Table baseTable(int type) {
    return Table.ofObject(type)
        .filter(base -> table.bases().contains(type))
        .orElseThrow(
            () ->
                Problem.invalid("A document of type " + type + " cannot be the base of this one"));
  }

  private static ObjectNode row(ObjectNode base, String rows, JsonNode number) {
    for (JsonNode candidate : base.path(rows)) {
      if (candidate.path("LineNum").equals(number)) {
        return (ObjectNode) candidate;
      }
    }
    throw Problem.invalid("The base document has no such line");
  }

  private static boolean isDrawn(ObjectNode base) {
    for (JsonNode line : base.path(LINES)) {
      if (Open.of(line).quantity().signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
