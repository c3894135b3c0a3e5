package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import java.time.InstantSource;

/** Marketing documents: API reference, Orders, Invoices, CreditNotes, Returns, Drafts [V]. */
record Documents(Database database, Options options, InstantSource clock) {

  /** Creates a document, or a draft of an order where an approval procedure is active [V]. */
  ObjectNode create(Table collection, ObjectNode body) {
    ObjectNode document = new DocumentHeader(database, options, clock).create(collection, body);
    Table table = Table.of(collection, document);
    new DocumentRows(database, options, table).completeAll(document);
    value(document);
    if (collection == Table.DRAFTS) {
      return put(Table.DRAFTS, document);
    }
    book(table, document);
    if (table != Table.ORDERS || !options.is("approvalProcedure")) {
      return put(table, document);
    }
    return put(Table.DRAFTS, document.put("AuthorizationStatus", "dasPending"));
  }

  static boolean isPending(ObjectNode document) {
    return document.path("AuthorizationStatus").asText().equals("dasPending");
  }

  static boolean isClosed(ObjectNode document) {
    return document.path("DocumentStatus").asText().equals("bost_Close");
  }

  /**
   * What a person does in the client: the draft becomes the document that it stands for. Only then
   * does it draw on its base documents; a draft books nothing [K].
   */
  void saveDraft(ObjectNode draft) {
    Table table = Table.of(Table.DRAFTS, draft);
    ObjectNode document = draft.deepCopy().put("AuthorizationStatus", "dasGenerated");
    document.put("DocEntry", database.nextNumber());
    book(table, document);
    database.remove("Drafts", draft.path("DocEntry").asText());
    put(table, document);
  }

  /** Also for documents that are put there: what is sent is priced and added up. */
  ObjectNode store(Table table, ObjectNode document) {
    value(document);
    return put(table, document);
  }

  void change(Table collection, ObjectNode stored, ObjectNode body) {
    ObjectNode values = Type.of("Document").accept(body);
    if (isClosed(stored) && values.size() > 0 && !values.has("Comments")) {
      throw Problem.invalid("The document is closed and cannot be changed");
    }
    ObjectNode document = stored.deepCopy();
    document.setAll(values);
    store(collection, document);
  }

  /** Cancel and Close are for open documents only. */
  void act(Table table, ObjectNode stored, String action) {
    boolean cancels = action.equals("Cancel");
    if (!cancels && !action.equals("Close")) {
      throw Problem.malformed("Unrecognized resource path: " + action);
    }
    if (isClosed(stored)) {
      throw Problem.notSupported("The requested action is not supported for this object.");
    }
    ObjectNode document = stored.deepCopy().put("DocumentStatus", "bost_Close");
    if (cancels) {
      document.put("Cancelled", "tYES");
    }
    put(table, document);
  }

  /** Draws on the base documents; what comes to less than nothing is no document [K]. */
  private void book(Table table, ObjectNode document) {
    if (valuation(document).total().signum() < 0) {
      throw Problem.invalid("Document total value must be zero or greater than zero");
    }
    new BaseDocuments(database, table).draw(document, options.is("expensesDrawnOnce"));
  }

  private void value(ObjectNode document) {
    Valuation valuation = valuation(document);
    valuation.priceAll();
    valuation.addUp();
  }

  private Valuation valuation(ObjectNode document) {
    return Valuation.of(database, options, document);
  }

  private ObjectNode put(Table table, ObjectNode document) {
    return database.put(table.set, document.path("DocEntry").asText(), document);
  }
}
