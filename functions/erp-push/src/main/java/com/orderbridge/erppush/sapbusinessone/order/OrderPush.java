package com.orderbridge.erppush.sapbusinessone.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.sapbusinessone.document.Customers;
import com.orderbridge.erppush.sapbusinessone.document.Customers.Customer;
import com.orderbridge.erppush.sapbusinessone.document.Items;
import com.orderbridge.erppush.sapbusinessone.document.Own;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Whereabouts;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One attempt to have one sales order in one database: everything that must be known is looked up
 * in one request; what an earlier attempt wrote is adopted; and it creates only where nothing of an
 * earlier attempt can still come to its end.
 */
public record OrderPush(Work work, SalesDocument order) {

  public Outcome push() {
    var items = new Items(work.settings().items(), order.itemCodes(), work.day(order));
    var customers = new Customers(work.settings().customers(), order, work.day(order));
    var whereabouts =
        Whereabouts.ofOrder(work.settings().referenceField(), work.references().ofOwn());
    var queries = new ArrayList<>(whereabouts.queries());
    queries.addAll(items.queries());
    queries.addAll(customers.queries());
    return Outcome.of(
        work.serviceLayer().look(queries).map(lists -> act(whereabouts, items, customers, lists)));
  }

  private Outcome act(
      Whereabouts whereabouts, Items items, Customers customers, List<JsonNode> lists) {
    var ofOrder = whereabouts.queries().size();
    var ofItems = ofOrder + items.queries().size();
    var customersFound = lists.subList(ofItems, lists.size());
    var meant = new Meant(order.paid(), customers.known(customersFound));
    var write = new OrderWrite(work, order, work.writing(whereabouts));
    return switch (Own.of(whereabouts.all(lists.subList(0, ofOrder)), work, meant)) {
      case Own.Ours(var document) -> write.adopt(document);
      case Own.Same(var document) -> AlreadyDelivered.bySomebodyElse(document.shownName());
      case Own.Taken(var document) -> Own.taken(document, work);
      case Own.None() ->
          create(write, items.resolve(lists.subList(ofOrder, ofItems)), customers, customersFound);
    };
  }

  private Outcome create(
      OrderWrite write,
      Step<Map<String, String>> items,
      Customers customers,
      List<JsonNode> found) {
    if (!work.attempt().mayCreate()) {
      return work.settling();
    }
    return Outcome.of(
        items.then(codes -> customer(customers, found).map(it -> create(write, codes, it))));
  }

  private Step<Customer> customer(Customers customers, List<JsonNode> found) {
    return customers
        .choose(found)
        .then(
            it ->
                it instanceof Customer.New(var cardCode)
                    ? customers.create(work.serviceLayer(), cardCode)
                    : Step.of(it));
  }

  private Outcome create(OrderWrite write, Map<String, String> items, Customer customer) {
    return switch (customer) {
      case Customer.New(var cardCode) -> write.create(cardCode, order.lines(items));
      case Customer.Coded(var cardCode) -> write.create(cardCode, order.lines(items));
    };
  }
}
