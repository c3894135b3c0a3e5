package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.amount.Amount;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the lines and expenses of a document and completes them, from base documents and items.
 */
record DocumentRows(Database database, Options options, Table table) {
  private static final List<String> OF_BASE =
      List.of("ItemCode", "ItemDescription", "Currency", "DiscountPercent", "VatGroup", "TaxCode");
  private static final List<String> OF_BASE_EXPENSE =
      List.of("ExpenseCode", "VatGroup", "TaxCode", "Remarks");

  void completeAll(ObjectNode document) {
    int number = 0;
    for (JsonNode line : document.path("DocumentLines")) {
      completeLine((ObjectNode) line, number++, document.path("DocDate").asText());
      if (line.path("ShipDate").isNull()) {
        ((ObjectNode) line).set("ShipDate", document.path("DocDueDate"));
      }
    }
    int expense = 0;
    for (JsonNode each : document.path("DocumentAdditionalExpenses")) {
      completeExpense((ObjectNode) each, expense++);
    }
  }

  /**
   * Completes one line.
   *
   * @param day the posting date of its document
   */
  void completeLine(ObjectNode line, int number, String day) {
    line.put("LineNum", number).put("VisualOrder", number);
    if (line.path("BaseEntry").isNumber()) {
      copyLine(line, new BaseDocuments(database, table).line(line));
    }
    if (line.path("ItemCode").isNull()) { // [C]
      throw missingItem(-5009, number);
    }
    ObjectNode item =
        database
            .get("Items", line.path("ItemCode").asText())
            .orElseThrow(() -> unknownItem(number));
    if (new Activity(item, day).isOut() || item.path("SalesItem").asText().equals("tNO")) {
      throw Problem.rule(
          "Item is inactive  [%s1.ItemCode][line: %d]".formatted(table.table, number + 1));
    }
    complete(line, item);
  }

  void completeExpense(ObjectNode expense, int number) {
    expense.put("LineNum", number);
    if (expense.path("BaseDocEntry").isNumber()) {
      copyExpense(expense, new BaseDocuments(database, table).expense(expense));
    }
  }

  /** What is sent stands, the rest is the base line's; a total that is sent makes the price [K]. */
  private void copyLine(ObjectNode line, ObjectNode base) {
    copy(OF_BASE, base, line);
    if (!says(line, "UnitPrice", "Price", "PriceAfterVAT", "LineTotal", "RowTotalFC")) {
      line.set("UnitPrice", base.path("UnitPrice"));
    }
    if (line.path("Quantity").isNull()) {
      line.set("Quantity", base.path("RemainingOpenQuantity"));
    }
    Open.of(base).check(Amount.number(line, "Quantity"), table, line);
  }

  /** Without an amount of its own it is what is open of the base expense [C]. */
  private static void copyExpense(ObjectNode expense, ObjectNode base) {
    copy(OF_BASE_EXPENSE, base, expense);
    if (!says(expense, "LineTotal", "LineGross")) {
      Amount.read(base, "LineTotal", "LineTotalFC")
          .minus(Amount.read(base, "PaidToDate", "PaidToDateFC"))
          .write(expense, "LineTotal", "LineTotalFC");
    }
  }

  private static void copy(List<String> fields, ObjectNode base, ObjectNode row) {
    fields.stream()
        .filter(field -> row.path(field).isNull())
        .forEach(field -> row.set(field, base.path(field)));
  }

  private static boolean says(ObjectNode row, String... fields) {
    return Stream.of(fields).anyMatch(row::hasNonNull);
  }

  private static void complete(ObjectNode line, ObjectNode item) {
    if (line.path("ItemDescription").isNull()) {
      line.set("ItemDescription", item.path("ItemName"));
    }
    if (line.path("Quantity").isNull()) {
      line.put("Quantity", BigDecimal.ONE);
    }
    if (line.path("VatGroup").isNull() && line.path("TaxCode").isNull()) {
      line.set("VatGroup", item.path("SalesVATGroup"));
    }
    if (line.path("AccountCode").isNull()) {
      line.set("AccountCode", item.path("IncomeAccount"));
    }
    if (line.path("WarehouseCode").isNull()) {
      line.put("WarehouseCode", "01");
    }
    line.set("RemainingOpenQuantity", line.path("Quantity"));
  }

  /** -5009 also for a code that is unknown: recording "error-400-unknown-item-v1" [V]. */
  private Problem unknownItem(int number) {
    int code = options.number("unknownItemCode");
    return code == -2028
        ? Problem.notFound(options.number("postNotFoundStatus"))
        : missingItem(code, number);
  }

  private static Problem missingItem(int code, int number) {
    return new Problem(
        400,
        code,
        "Item number is missing; specify an item number [DocumentLines.ItemCode][line: %d]"
            .formatted(number + 1));
  }
}
