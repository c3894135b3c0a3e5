package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that is there.
 *
 * @param collection that it was found in
 * @param entry DocEntry, by which it is addressed
 * @param number DocNum, by which people know it
 * @param refused a draft that an approver has turned down
 */
public record Found(
    String collection,
    int entry,
    int number,
    String cardCode,
    boolean closed,
    boolean cancelled,
    boolean refused,
    JsonNode lines,
    JsonNode expenses) {
  public static final String FIELDS =
      "DocEntry,DocNum,CardCode,DocumentStatus,Cancelled,AuthorizationStatus";
  public static final String WITH_LINES = FIELDS + ",DocumentLines,DocumentAdditionalExpenses";

  public static List<Found> all(String collection, JsonNode list) {
    var all = new ArrayList<Found>();
    list.forEach(it -> all.add(of(collection, it)));
    return all;
  }

  public static Found of(String collection, JsonNode json) {
    return new Found(
        collection,
        json.path("DocEntry").asInt(),
        json.path("DocNum").asInt(),
        json.path("CardCode").asText(),
        json.path("DocumentStatus").asText().equals("bost_Close"),
        json.path("Cancelled").asText().equals("tYES"),
        json.path("AuthorizationStatus").asText().equals("dasRejected"),
        json.path(SalesDocument.LINES),
        json.path(SalesDocument.EXPENSES));
  }

  public boolean isDraft() {
    return collection.equals("Drafts");
  }

  /** As people call it: an order by its number alone. */
  public String name() {
    return switch (collection) {
      case "Orders" -> String.valueOf(number);
      case "Drafts" -> "draft " + entry;
      case "Invoices" -> "invoice " + number;
      case "CreditNotes" -> "credit note " + number;
      case "Returns" -> "return " + number;
      default -> collection + " " + number;
    };
  }
}
