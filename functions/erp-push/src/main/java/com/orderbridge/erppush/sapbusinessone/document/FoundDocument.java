package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.delivery.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document that was found in Business One.
 *
 * @param collection the collection in which it was found
 * @param json the document as the Service Layer shows it
 */
public record FoundDocument(String collection, JsonNode json) {
  private static final String DRAFTS = "Drafts";
  private static final Set<String> TURNED_DOWN = Set.of("dasRejected", "dasCancelled");
  private static final String PENDING = "pending approval";

  /** The text for a document that an approval procedure holds. */
  public static final String AWAITS =
      "it waits for approval in Business One: nothing happens until somebody approves it there";

  /** Returns the fields of a document to ask for, without its lines. */
  public static String fields(String referenceField) {
    var fields =
        "DocEntry,DocNum,CardCode,DocumentStatus,CancelStatus,AuthorizationStatus,DocCurrency,"
            + "DocTotal,DocTotalFc,VatSum,VatSumFc,Comments,NumAtCard";
    return fields.contains(referenceField) ? fields : fields + "," + referenceField;
  }

  public static String fieldsWithLines(String referenceField) {
    return fields(referenceField) + ",DocumentLines,DocumentAdditionalExpenses";
  }

  /**
   * Returns the documents of a list. A document that only cancels another one is left out, because
   * it can have the reference of the one that it cancels.
   */
  public static List<FoundDocument> all(String collection, JsonNode list) {
    var all = new ArrayList<FoundDocument>();
    list.forEach(it -> all.add(new FoundDocument(collection, it)));
    all.removeIf(it -> it.cancelStatus().equals("csCancellation"));
    return all;
  }

  /** Returns the DocEntry, by which the document is addressed. */
  public int entry() {
    return json.path("DocEntry").asInt();
  }

  public String cardCode() {
    return json.path("CardCode").asText();
  }

  public boolean closed() {
    return json.path("DocumentStatus").asText().equals("bost_Close");
  }

  public boolean cancelled() {
    return !cancelStatus().equals("csNo");
  }

  private String cancelStatus() {
    return json.path("CancelStatus").asText("csNo");
  }

  public String comments() {
    return json.path("Comments").asText("");
  }

  /** Returns the reference by which it is found. */
  public String reference(String field) {
    return json.path(field).asText("");
  }

  public JsonNode lines() {
    return json.path(SalesDocument.LINES);
  }

  public JsonNode expenses() {
    return json.path(SalesDocument.EXPENSES);
  }

  public boolean isDraft() {
    return collection.equals(DRAFTS);
  }

  /**
   * Returns whether it is a draft from which a document was made. Business One may keep such a
   * draft, closed.
   */
  public boolean isSpent() {
    return isDraft() && (closed() || status().equals("dasGenerated"));
  }

  /**
   * Returns whether it is a draft that an approver has turned down or its author has withdrawn. Its
   * DocumentStatus still says that it is open.
   */
  public boolean refused() {
    return isDraft() && TURNED_DOWN.contains(status());
  }

  /**
   * Returns whether it is a draft without an approval procedure, so that somebody only has to add
   * it.
   */
  public boolean isPlainDraft() {
    return isDraft() && !isSpent() && (status().isEmpty() || status().equals("dasWithout"));
  }

  private String status() {
    return json.path("AuthorizationStatus").asText("");
  }

  /** Returns whether its amounts are in another currency than the company's. */
  public boolean foreign() {
    return number("DocTotalFc").signum() != 0;
  }

  public String currency() {
    return json.path("DocCurrency").asText("");
  }

  /** Returns the total in the document's own currency, tax included; empty if it does not say. */
  public Optional<Amount> total() {
    if (!json.path("DocTotal").isNumber() || !currency().matches("[A-Z]{3}")) {
      return Optional.empty();
    }
    return Optional.of(new Amount(currency(), number(foreign() ? "DocTotalFc" : "DocTotal")));
  }

  /** Returns the tax in the total; empty if it does not say. */
  public Optional<BigDecimal> tax() {
    var field = foreign() ? "VatSumFc" : "VatSum";
    return json.path(field).isNumber() ? Optional.of(number(field)) : Optional.empty();
  }

  private BigDecimal number(String field) {
    return json.path(field).isNumber() ? json.path(field).decimalValue() : BigDecimal.ZERO;
  }

  /** Returns the name that people use. For an order, that is its number alone. */
  public String name() {
    var number = json.path("DocNum").asInt();
    return switch (collection) {
      case "Orders" -> String.valueOf(number);
      case DRAFTS -> "draft " + entry();
      case "Invoices" -> "invoice " + number;
      case "CreditNotes" -> "credit note " + number;
      case "Returns" -> "return " + number;
      case "DeliveryNotes" -> "delivery " + number;
      default -> collection + " " + number;
    };
  }

  /** Returns the name and, for a draft, what keeps it from being a document. */
  public String shownName() {
    return refused() ? name() + ", turned down" : isPending() ? nameOfPending() : name();
  }

  public String nameOfPending() {
    return name() + ", " + PENDING;
  }

  /** Returns whether an approval procedure keeps it from being a document. */
  public boolean isPending() {
    return isDraft() && !isSpent() && !isPlainDraft() && !refused();
  }

  public static String pending() {
    return PENDING;
  }
}
