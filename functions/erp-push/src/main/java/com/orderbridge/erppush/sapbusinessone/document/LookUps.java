package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The look-ups for the document that an event makes: under its own kind, as a draft, or as what
 * people have made of it.
 */
public record LookUps(List<Query> queries) {

  /**
   * Returns the look-ups for an order. It may have become an invoice, which keeps its reference.
   * The order comes first.
   */
  public static LookUps ofOrder(String field, Collection<String> references) {
    var are = Query.anyOf(field, references);
    var fields = FoundDocument.fieldsWithLines(field);
    return new LookUps(
        List.of(
            new Query("Orders", are, FoundDocument.fields(field)),
            new Query("Invoices", are, fields),
            new Query("CreditNotes", are, FoundDocument.fields(field)),
            orderDrafts(are, field)));
  }

  public static LookUps ofClearing(String field, Collection<String> references) {
    var are = Query.anyOf(field, references);
    var fields = FoundDocument.fieldsWithLines(field);
    return new LookUps(
        List.of(
            new Query("CreditNotes", are, fields),
            new Query("Returns", are, fields),
            new Query("Drafts", are, fields)));
  }

  public static Query orderDrafts(String filter, String field) {
    return new Query(
        "Drafts",
        Query.is("DocObjectCode", "oOrders") + " and (" + filter + ")",
        FoundDocument.fields(field));
  }

  /**
   * Returns what was found, documents before drafts.
   *
   * @param lists the results of the queries, in their order
   */
  public List<FoundDocument> all(List<JsonNode> lists) {
    var found = new ArrayList<FoundDocument>();
    for (int i = 0; i < queries.size(); i++) {
      found.addAll(FoundDocument.all(queries.get(i).collection(), lists.get(i)));
    }
    return found;
  }
}
