package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Marketing documents: API reference, Orders, Invoices, CreditNotes, Returns, Drafts [V]. */
record Documents(Database database, Options options, InstantSource clock) {

  /** Creates a document, or a draft of an order where an approval procedure is active [V]. */
  ObjectNode create(Table table, ObjectNode body) {
    ObjectNode document = draw(table, body);
    if (table != Table.ORDERS || !options.is("approvalProcedure")) {
      return store(table, document);
    }
    return store(Table.DRAFTS, document.put("AuthorizationStatus", "dasPending"));
  }

  static boolean isPending(ObjectNode document) {
    return document.path("AuthorizationStatus").asText().equals("dasPending");
  }

  /**
   * What a person does in the client: the draft becomes the document that it stands for. Only then
   * does it draw on its base documents; a draft books nothing [K].
   */
  void saveDraft(ObjectNode draft) {
    Table table = draftOf(draft);
    ObjectNode document = draft.deepCopy().put("AuthorizationStatus", "dasGenerated");
    document.put("DocEntry", database.nextNumber());
    new BaseDocuments(database).draw(table, document);
    database.remove("Drafts", draft.path("DocEntry").asText());
    store(table, document);
  }

  /** Also for documents that are put there: what is sent is completed, priced and added up. */
  ObjectNode store(Table table, ObjectNode document) {
    Valuation valuation = Valuation.of(database, options, document);
    valuation.priceAll();
    valuation.addUp();
    return database.put(table.set, document.path("DocEntry").asText(), document);
  }

  void change(Table table, ObjectNode stored, ObjectNode body) {
    ObjectNode values = Type.of("Document").accept(body);
    if (isClosed(stored) && values.size() > 0 && !values.has("Comments")) {
      throw Problem.invalid("The document is closed and cannot be changed");
    }
    ObjectNode document = stored.deepCopy();
    document.setAll(values);
    store(table, document);
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
    database.put(table.set, document.path("DocEntry").asText(), document);
  }

  private ObjectNode draw(Table collection, ObjectNode body) {
    ObjectNode sent = Type.of("Document").accept(body);
    ObjectNode document = blank();
    document.setAll(sent);
    Table table = Table.of(collection, document);
    document.set("CardName", partner(sent).path("CardName"));
    checkHeader(table, document, sent);
    int number = 0;
    for (JsonNode line : document.path("DocumentLines")) {
      check(table, (ObjectNode) line, number++);
    }
    if (collection != Table.DRAFTS) {
      new BaseDocuments(database).draw(table, document);
    }
    return document;
  }

  private static Table draftOf(ObjectNode document) {
    return Table.of(Table.DRAFTS, document);
  }

  private void checkHeader(Table table, ObjectNode document, ObjectNode sent) {
    if (table == Table.ORDERS && document.path("DocDueDate").isNull()) {
      throw Problem.invalid("10001153 - Enter due date  [ORDR.DocDueDate]");
    }
    checkReference(table, sent);
    if (sent.path("DocumentLines").isEmpty()) {
      throw Problem.invalid("Document total value must be zero or greater than zero");
    }
  }

  private ObjectNode blank() {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    int number = database.nextNumber();
    ObjectNode document = Type.of("Document").blank().put("DocEntry", number);
    document.put("DocNum", number).put("DocDate", today).put("TaxDate", today);
    document.put("DocCurrency", options.text("localCurrency")).put("UpdateDate", today);
    document.putArray("DocumentLines");
    document.putArray("DocumentAdditionalExpenses");
    return document;
  }

  private ObjectNode partner(ObjectNode sent) {
    ObjectNode partner =
        database
            .get("BusinessPartners", sent.path("CardCode").asText(""))
            .orElseThrow(() -> Problem.notFound(options.number("postNotFoundStatus")));
    if (isInactive(partner)) { // [K]
      throw Problem.rule("Customer record is inactive  [ORDR.CardCode]");
    }
    return partner;
  }

  /** Validated on invoices and credit notes only, if at all: SAP Note 1354920 [V]. */
  private void checkReference(Table table, ObjectNode sent) {
    String reference = sent.path("NumAtCard").asText("");
    boolean checked = table == Table.INVOICES || table == Table.CREDIT_NOTES;
    boolean repeated =
        database
            .all(table.set)
            .anyMatch(other -> other.path("NumAtCard").asText("").equals(reference));
    if (checked && repeated && !reference.isEmpty() && options.is("duplicateReferenceBlocked")) {
      throw Problem.rule("Duplicate customer reference number");
    }
  }

  private void check(Table table, ObjectNode line, int number) {
    line.put("LineNum", number);
    if (line.path("BaseEntry").isNumber()) {
      new BaseDocuments(database).copy(table, line);
    }
    if (line.path("ItemCode").isNull()) { // [C]
      throw new Problem(400, -5009, "Item number is missing");
    }
    ObjectNode item =
        database.get("Items", line.path("ItemCode").asText()).orElseThrow(this::unknownItem);
    if (isInactive(item) || item.path("SalesItem").asText().equals("tNO")) {
      throw Problem.rule("Item is inactive  [RDR1.ItemCode][line: " + (number + 1) + "]");
    }
    complete(line, item);
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
    line.set("RemainingOpenQuantity", line.path("Quantity"));
  }

  /** The code was found in no primary source [?]: an option. */
  private Problem unknownItem() {
    int code = options.number("unknownItemCode");
    return code == -2028
        ? Problem.notFound(options.number("postNotFoundStatus"))
        : new Problem(400, code, "Invalid item number  [RDR1.ItemCode]");
  }

  private static boolean isInactive(ObjectNode master) {
    return master.path("Frozen").asText().equals("tYES")
        || master.path("Valid").asText().equals("tNO");
  }

  static boolean isClosed(ObjectNode document) {
    return document.path("DocumentStatus").asText().equals("bost_Close");
  }
}
