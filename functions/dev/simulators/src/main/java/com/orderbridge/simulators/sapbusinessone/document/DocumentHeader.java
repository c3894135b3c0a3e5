package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A new document with what was sent, and its header checked and completed. */
record DocumentHeader(Database database, Options options, InstantSource clock) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  ObjectNode create(Table collection, ObjectNode body) {
    ObjectNode sent = Type.of("Document").accept(body);
    ObjectNode document = blank();
    document.setAll(sent);
    Table table = Table.of(collection, document);
    document.put("DocObjectCode", table.objectCode());
    ObjectNode partner = partner(collection, sent, document.path("DocDate").asText());
    document.set("CardName", partner.path("CardName"));
    check(table, document, sent);
    String currency = currency(table, sent);
    checkCurrency(partner, currency);
    document.put("DocCurrency", currency);
    return titled(table, document);
  }

  /** What the client writes into the headers of documents: recording "order-in-list-v1" [V]. */
  private static ObjectNode titled(Table table, ObjectNode document) {
    if (document.path("JournalMemo").isNull()) {
      String card = document.path("CardCode").asText();
      document.put("JournalMemo", "Sales " + table.set + " - " + card);
    }
    if (document.path("Address2").isNull()) {
      document.put("Address2", "");
    }
    if (document.path("CancelDate").isNull()) {
      document.put("CancelDate", dueDate(document).plusDays(30).toString());
    }
    return document.put("Reference1", document.path("DocNum").asText());
  }

  private static LocalDate dueDate(ObjectNode document) {
    String due = document.path("DocDueDate").asText(document.path("DocDate").asText());
    return LocalDate.parse(due);
  }

  private ObjectNode blank() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    String today = now.toLocalDate().toString();
    String time = now.format(TIME);
    int number = database.nextNumber();
    ObjectNode document = Type.of("Document").blank().put("DocEntry", number);
    document.put("DocNum", number).put("DocDate", today).put("TaxDate", today);
    document.put("CreationDate", today).put("DocTime", time);
    return document.put("UpdateDate", today).put("UpdateTime", time);
  }

  private ObjectNode partner(Table table, ObjectNode sent, String day) {
    String code = sent.path("CardCode").asText("");
    ObjectNode partner =
        database.get("BusinessPartners", code).orElseThrow(() -> unknownPartner(table, code));
    if (new Activity(partner, day).isOut()) { // [K]
      throw Problem.rule("Customer record is inactive  [O%s.CardCode]".formatted(table.table));
    }
    return partner;
  }

  /** The text is recorded, "error-unknown-partner" [V]; its code was not shown [?]: an option. */
  private Problem unknownPartner(Table table, String code) {
    int told = options.number("unknownPartnerCode");
    return told == -2028
        ? Problem.notFound(options.number("postNotFoundStatus"))
        : new Problem(
            400, told, "Invalid BP code [O%s.CardCode] , '%s'".formatted(table.table, code));
  }

  private void check(Table table, ObjectNode document, ObjectNode sent) {
    if (table == Table.ORDERS && document.path("DocDueDate").isNull()) {
      throw Problem.invalid("10001153 - Enter due date  [ORDR.DocDueDate]");
    }
    new PostingPeriods(options).check(document.path("DocDate").asText());
    checkReference(table, sent);
    if (sent.path("DocumentLines").isEmpty()) {
      throw Problem.invalid("Document total value must be zero or greater than zero");
    }
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

  /**
   * A partner's currency "determines the currency in which all marketing documents will be
   * performed", ## is every one, and the company's is the default: SDK help, BusinessPartners,
   * Currency [V]. How the refusal is worded is in no document [?].
   */
  private void checkCurrency(ObjectNode partner, String currency) {
    String own = partner.path("Currency").asText(options.text("localCurrency"));
    if (!own.equals("##") && !own.equals(currency) && options.is("partnerCurrencyChecked")) {
      throw Problem.invalid("The business partner has another currency  [ORDR.DocCurrency]");
    }
  }

  /** What is drawn from a document is in its currency, as the client copies it [K]. */
  private String currency(Table table, ObjectNode sent) {
    if (sent.hasNonNull("DocCurrency")) {
      return sent.path("DocCurrency").asText();
    }
    JsonNode base = new BaseDocuments(database, table).firstBase(sent);
    return base.path("DocCurrency").asText(options.text("localCurrency"));
  }
}
