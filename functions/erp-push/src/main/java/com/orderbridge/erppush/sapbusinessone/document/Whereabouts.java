package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where the document that an event makes can be: under its own kind, as a draft, or as what people
 * made of it since.
 */
public record Whereabouts(List<Query> queries) {

  /** An order may have become an invoice, which carries its reference on; it comes first itself. */
  public static Whereabouts ofOrder(String field, Collection<String> references) {
    var are = Query.anyOf(field, references);
    var fields = Found.fieldsWithLines(field);
    return new Whereabouts(
        List.of(
            new Query("Orders", are, Found.fields(field)),
            new Query("Invoices", are, fields),
            new Query("CreditNotes", are, Found.fields(field)),
            orderDrafts(are, field)));
  }

  public static Whereabouts ofClearing(String field, Collection<String> references) {
    var are = Query.anyOf(field, references);
    var fields = Found.fieldsWithLines(field);
    return new Whereabouts(
        List.of(
            new Query("CreditNotes", are, fields),
            new Query("Returns", are, fields),
            new Query("Drafts", are, fields)));
  }

  public static Query orderDrafts(String filter, String field) {
    return new Query(
        "Drafts",
        Query.is("DocObjectCode", "oOrders") + " and (" + filter + ")",
        Found.fields(field));
  }

  /**
   * What was found, documents before drafts.
   *
   * @param lists what the queries came to, in their order
   */
  public List<Found> all(List<JsonNode> lists) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < queries.size(); i++) {
      found.addAll(Found.all(queries.get(i).collection(), lists.get(i)));
    }
    return found;
  }
}
