package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.ControlInput;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.sapbusinessone.amount.Currencies;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import com.orderbridge.simulators.sapbusinessone.document.Documents;

/** The database as {@code _state} shows and takes it; read-only properties may be set. */
record DatabaseState(Database database, Documents documents) {

  ObjectNode show() {
    ObjectNode shown = Json.object();
    for (Table table : Table.values()) {
      shown.putArray(table.set);
    }
    database
        .sets()
        .forEach(
            (set, records) -> {
              ArrayNode list = shown.putArray(set);
              records.values().forEach(entry -> list.add(entry.deepCopy()));
            });
    return shown;
  }

  /** All or none. */
  void add(ObjectNode collections) {
    Database.Snapshot before = database.snapshot();
    try {
      for (var collection : collections.properties()) {
        addAll(collection.getKey(), ControlInput.array(collections, collection.getKey()));
      }
    } catch (RuntimeException refused) {
      database.restore(before);
      throw refused;
    }
  }

  private void addAll(String set, ArrayNode list) {
    for (int at = 0; at < list.size(); at++) {
      String where = set + "[" + at + "]";
      ObjectNode body = ControlInput.object(list.path(at), where);
      try {
        add(set, body, where);
      } catch (Problem problem) {
        throw ControlInput.wrong(where, "is refused: " + problem.text());
      }
    }
  }

  private void add(String set, ObjectNode body, String where) {
    Type type = database.type(set);
    if (!type.name().equals("UserTableRow")) {
      ControlInput.knowsOnly(body, where + ".", type.fields().keySet());
    }
    ObjectNode entry = type.blank();
    entry.setAll(type.accept(body, true));
    String key = Database.key(set);
    if (set.equals(Table.EXCHANGE_RATES.set)) {
      ControlInput.text(body, key, where + ".");
      database.put(set, Currencies.key(entry), entry);
    } else if (Table.called(set).filter(Table::isDocument).isPresent()) {
      addDocument(Table.called(set).orElseThrow(), entry, body);
    } else {
      addRecord(set, entry, keyOf(body, key, where), where + "." + key);
    }
  }

  /** That of an additional expense is a number. */
  private static String keyOf(ObjectNode body, String key, String where) {
    return body.path(key).isInt()
        ? body.path(key).asText()
        : ControlInput.text(body, key, where + ".");
  }

  private void addRecord(String set, ObjectNode entry, String key, String where) {
    if (database.get(set, key).isPresent()) {
      throw ControlInput.wrong(where, key + " exists already");
    }
    database.put(set, key, entry);
  }

  /** What is drawn already may be said; without a word nothing is. */
  private void addDocument(Table table, ObjectNode document, ObjectNode body) {
    if (!document.path("DocEntry").isNumber()) {
      int number = database.nextNumber();
      document.put("DocEntry", number).put("DocNum", number);
    }
    database.skipNumbersTo(document.path("DocEntry").asInt());
    if (!document.hasNonNull("DocCurrency")) {
      document.put("DocCurrency", documents.options().text("localCurrency"));
    }
    if (document.path("Cancelled").asText().equals("tYES") && !body.has("CancelStatus")) {
      document.put("CancelStatus", "csYes");
    }
    if (!body.has("DocObjectCode")) {
      document.put("DocObjectCode", Table.of(table, document).objectCode());
    }
    number(document.path("DocumentLines"));
    number(document.path("DocumentAdditionalExpenses"));
    for (var line : document.path("DocumentLines")) {
      if (!line.hasNonNull("RemainingOpenQuantity")) {
        ((ObjectNode) line).set("RemainingOpenQuantity", line.path("Quantity"));
      }
    }
    documents.store(table, document);
  }

  private static void number(JsonNode rows) {
    int number = 0;
    for (JsonNode row : rows) {
      if (!row.path("LineNum").isNumber()) {
        ((ObjectNode) row).put("LineNum", number);
      }
      number++;
    }
  }
}
