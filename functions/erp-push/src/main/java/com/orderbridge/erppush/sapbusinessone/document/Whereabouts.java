package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the document that an event makes can be: under its own kind, as a draft that an approval
 * procedure made of it, or as what people made of it since.
 */
public record Whereabouts(List<Query> queries) {

  /** An order may have become an invoice, which carries its reference on; it comes first itself. */
  public static Whereabouts ofOrder(String field, String reference) {
    var is = Query.is(field, reference);
    return new Whereabouts(
        List.of(
            new Query("Orders", is, Found.FIELDS),
            new Query("Invoices", is, Found.FIELDS),
            new Query("CreditNotes", is, Found.FIELDS),
            orderDrafts(is)));
  }

  public static Whereabouts ofClearing(String field, String reference) {
    var is = Query.is(field, reference);
    return new Whereabouts(
        List.of(
            new Query("CreditNotes", is, Found.FIELDS),
            new Query("Returns", is, Found.FIELDS),
            new Query("Drafts", is, Found.FIELDS)));
  }

  public static Query orderDrafts(String filter) {
    return new Query(
        "Drafts", Query.is("DocObjectCode", "oOrders") + " and " + filter, Found.FIELDS);
  }

  /**
   * What was found first.
   *
   * @param lists what the queries came to, in their order
   */
  public Optional<Found> first(List<JsonNode> lists) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < queries.size(); i++) {
      found.addAll(Found.all(queries.get(i).collection(), lists.get(i)));
    }
    return found.stream().findFirst();
  }
}
