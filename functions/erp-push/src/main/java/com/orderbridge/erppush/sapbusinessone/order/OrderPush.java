package com.orderbridge.erppush.sapbusinessone.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.sapbusinessone.document.Customers;
import com.orderbridge.erppush.sapbusinessone.document.Customers.Customer;
import com.orderbridge.erppush.sapbusinessone.document.Items;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Whereabouts;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import com.orderbridge.erppush.sapbusinessone.document.Writing;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One attempt to have one sales order in one database: everything that must be known is looked up
 * in one request; what is there is adopted; and it creates only where nothing of an earlier attempt
 * can still come to its end.
 */
public record OrderPush(Work work, SalesDocument order) {
  private static final String ORDERS = "Orders";

  public Outcome push() {
    var items = new Items(work.settings().items(), order.itemCodes());
    var customers = new Customers(work.settings().customers(), order);
    var whereabouts = Whereabouts.ofOrder(work.settings().referenceField(), work.reference());
    var queries = new ArrayList<>(whereabouts.queries());
    queries.addAll(items.queries());
    queries.addAll(customers.queries());
    return switch (work.serviceLayer().look(queries)) {
      case Looked.Ended(var outcome) -> outcome;
      case Looked.Lists(var lists) ->
          whereabouts
              .first(lists)
              .<Outcome>map(it -> new AlreadyDelivered(Writing.name(it, ORDERS)))
              .orElseGet(() -> create(whereabouts, items, customers, after(whereabouts, lists)));
    };
  }

  private static List<JsonNode> after(Whereabouts whereabouts, List<JsonNode> lists) {
    return lists.subList(whereabouts.queries().size(), lists.size());
  }

  private Outcome create(
      Whereabouts whereabouts, Items items, Customers customers, List<JsonNode> lists) {
    if (!work.attempt().mayCreate()) {
      return work.settling();
    }
    var ofItems = items.queries().size();
    return switch (items.resolve(lists.subList(0, ofItems))) {
      case Items.Resolved.Refused(var rejected) -> rejected;
      case Items.Resolved.To(var codes) ->
          insert(whereabouts, codes, customer(customers, lists.subList(ofItems, lists.size())));
    };
  }

  private Customer customer(Customers customers, List<JsonNode> lists) {
    return switch (customers.choose(lists)) {
      case Customer.New(var cardCode) -> customers.create(work.serviceLayer(), cardCode);
      case Customer other -> other;
    };
  }

  private Outcome insert(Whereabouts whereabouts, Map<String, String> items, Customer customer) {
    return switch (customer) {
      case Customer.None(var outcome) -> outcome;
      case Customer.New(var cardCode) -> insert(whereabouts, items, cardCode);
      case Customer.Coded(var cardCode) -> insert(whereabouts, items, cardCode);
    };
  }

  private Outcome insert(Whereabouts whereabouts, Map<String, String> items, String cardCode) {
    return work.writing(whereabouts)
        .create(ORDERS, work.addressed(order, cardCode, order.lines(items)), order.notes());
  }
}
