package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a PATCH makes of the rows of a document: a row with the number of one that is there changes
 * it, another is added, and those that are not named stay [K].
 *
 * @param rows of the document, which are changed
 */
record RowChanges(Type type, ArrayNode rows) {
  private static final List<String> PRICES = List.of("UnitPrice", "Price", "PriceAfterVAT");
  private static final List<String> TOTALS =
      List.of("LineTotal", "RowTotalFC", "LineTotalFC", "LineGross");
  private static final Set<String> FACTORS = Set.of("Quantity", "DiscountPercent", "Currency");

  /** Rows that are new, and rows that must be priced again. */
  record Made(List<ObjectNode> added, List<ObjectNode> changed) {}

  Made apply(JsonNode sent) {
    Made made = new Made(new ArrayList<>(), new ArrayList<>());
    for (JsonNode row : sent) {
      ObjectNode values = type.accept(row);
      find(row.path("LineNum"))
          .ifPresentOrElse(
              there -> change(there, values, made), () -> made.added().add(add(values)));
    }
    return made;
  }

  private ObjectNode add(ObjectNode values) {
    ObjectNode row = type.blank();
    row.setAll(values);
    row.put("LineNum", nextNumber());
    rows.add(row);
    return row;
  }

  private int nextNumber() {
    return rows.valueStream().mapToInt(row -> row.path("LineNum").asInt(-1)).max().orElse(-1) + 1;
  }

  private void change(ObjectNode row, ObjectNode values, Made made) {
    boolean repriced = forgetPrices(row, values);
    row.setAll(values);
    if (values.has("Quantity")) {
      row.set("RemainingOpenQuantity", row.path("Quantity"));
    }
    if (repriced) {
      made.changed().add(row);
    }
  }

  /** A price or a total that is sent replaces all others; a new quantity keeps the unit price. */
  private static boolean forgetPrices(ObjectNode row, ObjectNode values) {
    boolean ofAmount = Stream.of(PRICES, TOTALS).flatMap(List::stream).anyMatch(values::has);
    boolean ofFactor = FACTORS.stream().anyMatch(values::has);
    if (ofAmount || ofFactor) {
      forget(row, TOTALS);
    }
    if (ofAmount) {
      forget(row, PRICES);
    }
    return ofAmount || ofFactor;
  }

  private static void forget(ObjectNode row, List<String> fields) {
    fields.stream().filter(row::has).forEach(field -> row.set(field, NullNode.instance));
  }

  private Optional<ObjectNode> find(JsonNode number) {
    return rows.valueStream()
        .filter(row -> number.isNumber() && row.path("LineNum").asInt(-1) == number.asInt())
        .map(ObjectNode.class::cast)
        .findFirst();
  }
}
