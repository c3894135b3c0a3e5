package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.CustomerLookup.Customer;

/**
 * One attempt to have one sales order in one company: looks first, adopts what is there, and
 * creates only where nothing of an earlier attempt can still come to its end.
 */
final class OrderPush {
  private final Api api;
  private final Company company;
  private final Settings.Customers customers;
  private final CustomerLocks locks;
  private final Attempt attempt;

  OrderPush(
      Api api,
      Company company,
      Settings.Customers customers,
      CustomerLocks locks,
      Attempt attempt) {
    this.api = api;
    this.company = company;
    this.customers = customers;
    this.locks = locks;
    this.attempt = attempt;
  }

  Outcome push(SalesOrder order) {
    return switch (api.get(company.ordersOf(order.reference()))) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var found) when found.path("value").isEmpty() -> lookAmongPosted(order);
      case Answer.Ok(var found) -> adopt(order, found.path("value").get(0));
    };
  }

  /** Posting an order deletes it: then its invoice stands for it. */
  private Outcome lookAmongPosted(SalesOrder order) {
    return switch (api.get(company.invoicesOf(order.reference()))) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var found) when found.path("value").isEmpty() -> create(order);
      case Answer.Ok(var found) ->
          new Outcome.AlreadyDelivered(found.path("value").get(0).path("number").asText());
    };
  }

  /** Whether a failed deep insert leaves its header behind is not documented: expect both. */
  private Outcome adopt(SalesOrder order, JsonNode found) {
    var whole = found.path("salesOrderLines").size() >= order.lines();
    if (whole || !found.path("status").asText().equals("Draft")) {
      return new Outcome.AlreadyDelivered(found.path("number").asText());
    }
    return attempt.mayCreate() ? replace(order, found) : settling();
  }

  private Outcome replace(SalesOrder order, JsonNode half) {
    return switch (api.delete(company.salesOrder(half.path("id").asText()))) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok _ -> create(order);
    };
  }

  private Outcome create(SalesOrder order) {
    if (!attempt.mayCreate()) {
      return settling();
    }
    return switch (new ItemCheck(api, company).unknown(order.itemNumbers())) {
      case ItemCheck.Items.Unchecked(var outcome) -> outcome;
      case ItemCheck.Items.Unknown(var numbers) -> ItemCheck.rejected(numbers);
      case ItemCheck.Items.AllKnown() -> createFor(order);
    };
  }

  private Outcome createFor(SalesOrder order) {
    return switch (new CustomerLookup(api, company, customers, locks).customerOf(order)) {
      case Customer.None(var outcome) -> outcome;
      case Customer.Numbered(var number) -> insert(order.insert(number));
    };
  }

  private Outcome insert(JsonNode order) {
    return switch (api.post(company.salesOrders(), order)) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var created) -> new Outcome.Delivered(created.path("number").asText());
    };
  }

  private Outcome settling() {
    return new Outcome.Retry(
        "SETTLING",
        "a write of an earlier attempt may still come to its end, until "
            + attempt.lookOnlyUntil());
  }
}
