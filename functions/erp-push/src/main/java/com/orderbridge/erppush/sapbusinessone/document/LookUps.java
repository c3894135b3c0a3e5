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
public record LookUps(List<Query> queries) {

  /** An order may have become an invoice, which carries its reference on; it comes first itself. */
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
   * What was found, documents before drafts.
   *
   * @param lists what the queries came to, in their order
   */
  public List<FoundDocument> all(List<JsonNode> lists) {
    var found = new ArrayList<FoundDocument>();
    for (int i = 0; i < queries.size(); i++) {
      found.addAll(FoundDocument.all(queries.get(i).collection(), lists.get(i)));
    }
    return found;
  }
}
