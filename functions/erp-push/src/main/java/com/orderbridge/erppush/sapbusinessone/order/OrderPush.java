package com.orderbridge.erppush.sapbusinessone.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.sapbusinessone.document.Customers;
import com.orderbridge.erppush.sapbusinessone.document.Customers.Customer;
import com.orderbridge.erppush.sapbusinessone.document.DocumentOwner;
import com.orderbridge.erppush.sapbusinessone.document.ItemLookUps;
import com.orderbridge.erppush.sapbusinessone.document.LookUps;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One attempt to write one sales order to one database. Everything that must be known is looked up
 * in one request. What an earlier attempt wrote is adopted. Nothing is created while a write of an
 * earlier attempt may still take effect.
 */
public record OrderPush(Push push, SalesDocument order) {

  public Outcome deliver() {
    var items = new ItemLookUps(push.settings().items(), order.itemCodes(), push.day(order));
    var customers = new Customers(push.settings().customers(), order, push.day(order));
    var lookUps = LookUps.ofOrder(push.settings().referenceField(), push.references().ofOwn());
    var queries = new ArrayList<>(lookUps.queries());
    queries.addAll(items.queries());
    queries.addAll(customers.queries());
    return Outcome.of(push.api().look(queries).map(lists -> act(lookUps, items, customers, lists)));
  }

  private Outcome act(
      LookUps lookUps, ItemLookUps items, Customers customers, List<JsonNode> lists) {
    var ofOrder = lookUps.queries().size();
    var ofItems = ofOrder + items.queries().size();
    var customersFound = lists.subList(ofItems, lists.size());
    var meant = new Meant(order.paid(), customers.known(customersFound));
    var write = new OrderWrite(push, order, push.writing(lookUps));
    return switch (DocumentOwner.of(lookUps.all(lists.subList(0, ofOrder)), push, meant)) {
      case DocumentOwner.Ours(var document) -> write.adopt(document);
      case DocumentOwner.Same(var document) ->
          AlreadyDelivered.bySomebodyElse(document.shownName());
      case DocumentOwner.Taken(var document) -> DocumentOwner.taken(document, push);
      case DocumentOwner.None() ->
          create(write, items.resolve(lists.subList(ofOrder, ofItems)), customers, customersFound);
    };
  }

  private Outcome create(
      OrderWrite write,
      Step<Map<String, String>> items,
      Customers customers,
      List<JsonNode> found) {
    if (!push.attempt().mayCreate()) {
      return push.settling();
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
                    ? customers.create(push.api(), cardCode)
                    : Step.of(it));
  }

  private Outcome create(OrderWrite write, Map<String, String> items, Customer customer) {
    return switch (customer) {
      case Customer.New(var cardCode) -> write.create(cardCode, order.lines(items));
      case Customer.Coded(var cardCode) -> write.create(cardCode, order.lines(items));
    };
  }
}
