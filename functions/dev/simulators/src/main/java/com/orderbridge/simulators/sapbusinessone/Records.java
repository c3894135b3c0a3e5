package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import com.orderbridge.simulators.sapbusinessone.database.Type;

/** Business partners, items, user tables and their rows: what has a key of its own. */
record Records(Database database, Options options) {

  ObjectNode create(String set, ObjectNode body) {
    Type type = database.type(set);
    ObjectNode entry = type.blank();
    entry.setAll(type.accept(body));
    String key = Database.key(set);
    if (set.equals("BusinessPartners") && entry.path(key).isNull() && body.has("Series")) {
      entry.put(key, "C%05d".formatted(database.nextNumber()));
    }
    if (set.equals("BusinessPartners") && entry.path("Currency").isNull()) { // SDK help [V]
      entry.put("Currency", options.text("localCurrency"));
    }
    String value = entry.path(key).asText("");
    if (entry.path(key).isNull() || value.isBlank()) {
      throw Problem.invalid("Enter a value for " + key);
    }
    if (database.get(set, value).isPresent()) {
      throw taken(set, value);
    }
    return database.put(set, value, entry);
  }

  void change(String set, ObjectNode stored, ObjectNode body) {
    ObjectNode entry = stored.deepCopy();
    entry.setAll(database.type(set).accept(body));
    if (!entry.path("Currency").equals(stored.path("Currency")) && hasInvoices(stored)) {
      throw Problem.invalid("253000019 - Journal entries linked to card ");
    }
    String key = Database.key(set);
    entry.set(key, stored.path(key));
    database.put(set, stored.path(key).asText(), entry);
  }

  /** Then its currency stays: recording "error-400-others-v1" [V]. */
  private boolean hasInvoices(ObjectNode partner) {
    return database
        .all(Table.INVOICES.set)
        .anyMatch(it -> it.path("CardCode").equals(partner.path("CardCode")));
  }

  /** API reference, BusinessPartners and Items [V]; rows of a user table: many reports [C]. */
  private static Problem taken(String set, String value) {
    return switch (set) {
      case "BusinessPartners" ->
          Problem.rule(
              "1320000140 - Business partner code '%s' already assigned to a business partner; enter a unique business partner code"
                  .formatted(value));
      case "Items" -> Problem.rule("Item code '" + value + "' already exists");
      default ->
          new Problem(400, -2035, "This entry already exists in the following tables (ODBC -2035)");
    };
  }
}
