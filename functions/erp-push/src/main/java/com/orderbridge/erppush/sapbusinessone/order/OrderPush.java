package com.orderbridge.erppush.sapbusinessone.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.sapbusinessone.document.Customers;
import com.orderbridge.erppush.sapbusinessone.document.Customers.Customer;
import com.orderbridge.erppush.sapbusinessone.document.Items;
import com.orderbridge.erppush.sapbusinessone.document.LookUps;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Task;
import com.orderbridge.erppush.sapbusinessone.document.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One attempt to have one sales order in one database: everything that must be known is looked up
 * in one request; what an earlier attempt wrote is adopted; and it creates only where nothing of an
 * earlier attempt can still come to its end.
 */
public record OrderPush(Task task, SalesDocument order) {

  public Outcome push() {
    var items = new Items(task.settings().items(), order.itemCodes(), task.day(order));
    var customers = new Customers(task.settings().customers(), order, task.day(order));
    var lookUps = LookUps.ofOrder(task.settings().referenceField(), task.references().ofOwn());
    var queries = new ArrayList<>(lookUps.queries());
    queries.addAll(items.queries());
    queries.addAll(customers.queries());
    return Outcome.of(task.api().look(queries).map(lists -> act(lookUps, items, customers, lists)));
  }

  private Outcome act(LookUps lookUps, Items items, Customers customers, List<JsonNode> lists) {
    var ofOrder = lookUps.queries().size();
    var ofItems = ofOrder + items.queries().size();
    var customersFound = lists.subList(ofItems, lists.size());
    var meant = new Meant(order.paid(), customers.known(customersFound));
    var write = new OrderWrite(task, order, task.writing(lookUps));
    return switch (Whose.of(lookUps.all(lists.subList(0, ofOrder)), task, meant)) {
      case Whose.Ours(var document) -> write.adopt(document);
      case Whose.Same(var document) -> AlreadyDelivered.bySomebodyElse(document.shownName());
      case Whose.Taken(var document) -> Whose.taken(document, task);
      case Whose.None() ->
          create(write, items.resolve(lists.subList(ofOrder, ofItems)), customers, customersFound);
    };
  }

  private Outcome create(
      OrderWrite write,
      Step<Map<String, String>> items,
      Customers customers,
      List<JsonNode> found) {
    if (!task.attempt().mayCreate()) {
      return task.settling();
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
                    ? customers.create(task.api(), cardCode)
                    : Step.of(it));
  }

  private Outcome create(OrderWrite write, Map<String, String> items, Customer customer) {
    return switch (customer) {
      case Customer.New(var cardCode) -> write.create(cardCode, order.lines(items));
      case Customer.Coded(var cardCode) -> write.create(cardCode, order.lines(items));
    };
  }
}
