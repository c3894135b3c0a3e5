package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of a clearing document that draw on the lines of invoices or deliveries. A closed document
 * cannot be drawn on, and a paid invoice is closed until a person opens it again.
 *
 * @param type of the documents: 13 invoices, 15 deliveries
 */
record BaseLines(int type, List<Found> documents) {
  static final int INVOICE = 13;
  static final int DELIVERY = 15;

  private static final List<String> EXPENSE =
      List.of("ExpenseCode", "LineTotal", "VatGroup", "TaxCode");

  private record Place(int entry, int line) {}

  /**
   * Lines that draw on others.
   *
   * @param expenses that go with them; empty where the mapping's own do
   */
  record Based(List<ObjectNode> lines, Optional<List<ObjectNode>> expenses) {}

  /** All that is still open; empty if a document is closed, or nothing is open. */
  Optional<Based> whole() {
    var lines = new ArrayList<ObjectNode>();
    for (var document : documents) {
      for (var line : document.lines()) {
        if (open(line).signum() > 0) {
          lines.add(
              on(JsonNodeFactory.instance.objectNode(), document, line)
                  .put("Quantity", open(line)));
        }
      }
    }
    return lines.isEmpty() || documents.stream().anyMatch(Found::closed)
        ? Optional.empty()
        : Optional.of(new Based(lines, Optional.of(expenses())));
  }

  /** These lines, each on one of the same item that is open far enough; empty if one has none. */
  Optional<Based> matching(List<ObjectNode> lines) {
    var drawn = new HashMap<Place, BigDecimal>();
    var matched = new ArrayList<ObjectNode>();
    lines.forEach(line -> match(line, drawn).ifPresent(matched::add));
    return lines.isEmpty() || matched.size() < lines.size()
        ? Optional.empty()
        : Optional.of(new Based(matched, Optional.empty()));
  }

  private List<ObjectNode> expenses() {
    var expenses = new ArrayList<ObjectNode>();
    for (var document : documents) {
      for (var expense : document.expenses()) {
        expenses.add(expense(document, expense));
      }
    }
    return expenses;
  }

  private ObjectNode expense(Found document, JsonNode base) {
    var expense = JsonNodeFactory.instance.objectNode();
    for (var field : EXPENSE) {
      if (base.hasNonNull(field)) {
        expense.set(field, base.path(field));
      }
    }
    return expense
        .put("BaseDocType", type)
        .put("BaseDocEntry", document.entry())
        .put("BaseDocLine", base.path("LineNum").asInt());
  }

  private Optional<ObjectNode> match(ObjectNode line, Map<Place, BigDecimal> drawn) {
    for (var document : documents) {
      for (var base : document.lines()) {
        var place = new Place(document.entry(), base.path("LineNum").asInt());
        var sum = drawn.getOrDefault(place, BigDecimal.ZERO).add(quantity(line));
        if (!document.closed() && sameItem(line, base) && sum.compareTo(open(base)) <= 0) {
          drawn.put(place, sum);
          return Optional.of(on(line.deepCopy(), document, base));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameItem(JsonNode line, JsonNode base) {
    return line.path("ItemCode").asText().equals(base.path("ItemCode").asText())
        && quantity(line).signum() > 0;
  }

  private ObjectNode on(ObjectNode line, Found document, JsonNode base) {
    return line.put("BaseType", type)
        .put("BaseEntry", document.entry())
        .put("BaseLine", base.path("LineNum").asInt());
  }

  private static BigDecimal quantity(JsonNode line) {
    return line.path("Quantity").decimalValue();
  }

  private static BigDecimal open(JsonNode line) {
    return line.path("LineStatus").asText().equals("bost_Close")
        ? BigDecimal.ZERO
        : line.path("RemainingOpenQuantity").decimalValue();
  }
}
