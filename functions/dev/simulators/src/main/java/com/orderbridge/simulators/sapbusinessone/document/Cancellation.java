package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Table;

/**
 * What cancelling a document leaves: CancelStatus csYes, and of one that has booked something a
 * second document that books it back, csCancellation: metadata, CancelStatusEnum [V]. An order has
 * booked nothing, so that it has no second one [K]. Whether the second one carries the reference of
 * the first is not known [?]: an option.
 */
record Cancellation(Database database, Options options, Table table) {
  void of(ObjectNode document) {
    ObjectNode cancelled = document.deepCopy().put("DocumentStatus", "bost_Close");
    put(cancelled.put("Cancelled", "tYES").put("CancelStatus", "csYes"));
    if (table != Table.ORDERS && table != Table.DRAFTS) {
      new BaseDocuments(database, table).giveBack(document);
      put(second(cancelled));
    }
  }

  /** Cancelled cannot say that a document cancels another one: it says tNO [?]. */
  private ObjectNode second(ObjectNode cancelled) {
    int number = database.nextNumber();
    ObjectNode second = cancelled.deepCopy().put("DocEntry", number).put("DocNum", number);
    if (!options.is("cancellationCarriesReference")) {
      second.set("NumAtCard", NullNode.instance);
    }
    return second.put("Cancelled", "tNO").put("CancelStatus", "csCancellation");
  }

  private void put(ObjectNode document) {
    database.put(table.set, document.path("DocEntry").asText(), document);
  }
}
