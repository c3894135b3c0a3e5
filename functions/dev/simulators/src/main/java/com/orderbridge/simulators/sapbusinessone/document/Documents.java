package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.amount.Valuation;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import java.time.InstantSource;
import java.util.List;

/** Marketing documents: API reference, Orders, Invoices, CreditNotes, Returns, Drafts [V]. */
public record Documents(Database database, Options options, InstantSource clock) {
  private static final String LINES = "DocumentLines";
  private static final String EXPENSES = "DocumentAdditionalExpenses";

  /** Creates a document, or a draft of an order where an approval procedure is active [V]. */
  public ObjectNode create(Table collection, ObjectNode body) {
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

  public static boolean isPending(ObjectNode document) {
    return document.path("AuthorizationStatus").asText().equals("dasPending");
  }

  static boolean isClosed(ObjectNode document) {
    return document.path("DocumentStatus").asText().equals("bost_Close");
  }

  /**
   * What a person does in the client: the draft becomes the document that it stands for. Only then
   * does it draw on its base documents; a draft books nothing [K]. The draft stays, closed [C]; SAP
   * says neither that nor that it is removed, so that it can be chosen.
   */
  public void saveDraft(ObjectNode draft, ObjectNode sent) {
    if (isClosed(draft)) {
      throw Problem.invalid("The draft has already been saved as a document");
    }
    boolean generated = !draft.path("AuthorizationStatus").asText().equals("dasWithout");
    String status = generated ? "dasGenerated" : "dasWithout";
    Table table = Table.of(Table.DRAFTS, draft);
    int number = database.nextNumber();
    ObjectNode document = draft.deepCopy().put("AuthorizationStatus", status);
    document.setAll(header(sent));
    book(table, document.put("DocEntry", number).put("DocNum", number));
    put(table, document);
    if (options.is("savedDraftStays")) {
      ObjectNode closed = draft.deepCopy().put("AuthorizationStatus", status);
      put(Table.DRAFTS, closed.put("DocumentStatus", "bost_Close"));
    } else {
      database.remove(Table.DRAFTS.set, draft.path("DocEntry").asText());
    }
  }

  /** Also for documents that are put there: what is sent is priced and added up. */
  public ObjectNode store(Table table, ObjectNode document) {
    value(document);
    return put(table, document);
  }

  public void change(Table collection, ObjectNode stored, ObjectNode body) {
    ObjectNode values = Type.of("Document").accept(body);
    if (isClosed(stored) && values.size() > 0 && !values.has("Comments")) {
      throw Problem.invalid("The document is closed and cannot be changed");
    }
    ObjectNode document = stored.deepCopy();
    document.setAll(header(body));
    changeLines(Table.of(collection, document), document, body.path(LINES));
    changeExpenses(Table.of(collection, document), document, body.path(EXPENSES));
    valuation(document).addUp();
    put(collection, document);
  }

  private void changeLines(Table table, ObjectNode document, JsonNode sent) {
    var made = new RowChanges(Type.of("DocumentLine"), rows(document, LINES)).apply(sent);
    var completing = new DocumentRows(database, options, table);
    String day = document.path("DocDate").asText();
    made.added().forEach(line -> completing.completeLine(line, line.path("LineNum").asInt(), day));
    made.added().forEach(valuation(document)::priceLine);
    made.changed().forEach(valuation(document)::priceLine);
  }

  private void changeExpenses(Table table, ObjectNode document, JsonNode sent) {
    var type = Type.of("DocumentAdditionalExpense");
    var made = new RowChanges(type, rows(document, EXPENSES)).apply(sent);
    var completing = new DocumentRows(database, options, table);
    made.added().forEach(row -> completing.completeExpense(row, row.path("LineNum").asInt()));
    made.added().forEach(valuation(document)::priceExpense);
    made.changed().forEach(valuation(document)::priceExpense);
  }

  private static ObjectNode header(ObjectNode body) {
    return Type.of("Document").accept(body).remove(List.of(LINES, EXPENSES));
  }

  private static ArrayNode rows(ObjectNode document, String rows) {
    return document.path(rows) instanceof ArrayNode there ? there : document.putArray(rows);
  }

  /** Cancel and Close are for open documents only. */
  public void act(Table table, ObjectNode stored, String action) {
    if (!action.equals("Cancel") && !action.equals("Close")) {
      throw Problem.malformed("Unrecognized resource path: " + action);
    }
    if (isClosed(stored)) {
      throw Problem.notSupported("The requested action is not supported for this object.");
    }
    put(table, stored.deepCopy().put("DocumentStatus", "bost_Close"));
    if (action.equals("Cancel")) {
      new Cancellation(database, options, table).of(stored);
    }
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
    new Numbering(document).apply();
    return database.put(table.set, document.path("DocEntry").asText(), document);
  }
}
