package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.delivery.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document that is there.
 *
 * @param collection that it was found in
 * @param json as the Service Layer shows it
 */
public record FoundDocument(String collection, JsonNode json) {
  private static final String DRAFTS = "Drafts";
  private static final Set<String> TURNED_DOWN = Set.of("dasRejected", "dasCancelled");
  private static final String PENDING = "pending approval";

  /** What is told of a document that an approval procedure holds. */
  public static final String AWAITS =
      "it awaits approval in Business One: until somebody approves it there, nothing is done with"
          + " it";

  /** What is asked of a document, without its lines. */
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
   * The documents of a list. A document that only cancels another one is none: it can carry the
   * reference of the one that it cancels.
   */
  public static List<FoundDocument> all(String collection, JsonNode list) {
    var all = new ArrayList<FoundDocument>();
    list.forEach(it -> all.add(new FoundDocument(collection, it)));
    all.removeIf(it -> it.cancelStatus().equals("csCancellation"));
    return all;
  }

  /** DocEntry, by which it is addressed. */
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

  /** The name that it is found by. */
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

  /** A draft that a document was made of: Business One may keep it, closed. */
  public boolean isSpent() {
    return isDraft() && (closed() || status().equals("dasGenerated"));
  }

  /**
   * A draft that an approver has turned down, or whose author has taken it back. Its DocumentStatus
   * still says that it is open.
   */
  public boolean refused() {
    return isDraft() && TURNED_DOWN.contains(status());
  }

  /** A draft that no approval procedure has made: somebody only has to add it. */
  public boolean isPlainDraft() {
    return isDraft() && !isSpent() && (status().isEmpty() || status().equals("dasWithout"));
  }

  private String status() {
    return json.path("AuthorizationStatus").asText("");
  }

  /** Whether its amounts are in another currency than the company's. */
  public boolean foreign() {
    return number("DocTotalFc").signum() != 0;
  }

  public String currency() {
    return json.path("DocCurrency").asText("");
  }

  /** Tax included, in its own currency; empty where it does not say. */
  public Optional<Amount> total() {
    if (!json.path("DocTotal").isNumber() || !currency().matches("[A-Z]{3}")) {
      return Optional.empty();
    }
    return Optional.of(new Amount(currency(), number(foreign() ? "DocTotalFc" : "DocTotal")));
  }

  /** The tax in its total; empty where it does not say. */
  public Optional<BigDecimal> tax() {
    var field = foreign() ? "VatSumFc" : "VatSum";
    return json.path(field).isNumber() ? Optional.of(number(field)) : Optional.empty();
  }

  private BigDecimal number(String field) {
    return json.path(field).isNumber() ? json.path(field).decimalValue() : BigDecimal.ZERO;
  }

  /** The name that people use: an order has its number alone. */
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

  /** Its name, and what keeps it from being a document. */
  public String shownName() {
    return refused() ? name() + ", turned down" : isPending() ? nameOfPending() : name();
  }

  public String nameOfPending() {
    return name() + ", " + PENDING;
  }

  /** Whether an approval procedure keeps it from being a document. */
  public boolean isPending() {
    return isDraft() && !isSpent() && !isPlainDraft() && !refused();
  }

  public static String pending() {
    return PENDING;
  }
}
