package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.credit.Cancellation;
import com.orderbridge.erppush.businesscentral.credit.CreditMemoPush;
import com.orderbridge.erppush.businesscentral.credit.Deletion;
import com.orderbridge.erppush.businesscentral.credit.MemoDraft;
import com.orderbridge.erppush.businesscentral.credit.OrderState;
import com.orderbridge.erppush.businesscentral.credit.Posting;
import com.orderbridge.erppush.businesscentral.credit.Refund;
import com.orderbridge.erppush.businesscentral.order.CustomerLocks;
import com.orderbridge.erppush.businesscentral.order.Customers;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.OrderPush;
import com.orderbridge.erppush.businesscentral.order.Wish;
import com.orderbridge.erppush.businesscentral.order.Writing;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.LinkedHashSet;

/** One attempt: looks once, then does what kind of event and findings ask for. */
final class Delivery {
  private final Api api;
  private final Company company;
  private final Settings settings;
  private final Writing writing;

  Delivery(Api api, Company company, Settings settings, CustomerLocks locks, Attempt attempt) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    var customers = new Customers(api, company, settings.customers(), locks);
    this.writing = new Writing(api, company, customers, settings.taxGroups(), attempt);
  }

  Outcome deliver(Wish wish) {
    return Outcome.of(
        new LookUps(api, company, settings)
            .lookUp(wish)
            .map(findings -> act(wish, findings, meant(wish, findings))));
  }

  private Outcome act(Wish wish, Findings findings, Meant meant) {
    if (wish.kind() == Kind.ORDER) {
      return new OrderPush(writing, settings.onDifference()).push(wish, findings, meant);
    }
    var order = OrderState.of(wish, findings, meant);
    var draft = new MemoDraft(wish, order, findings.items(), settings.taxGroups());
    var creditMemos = new CreditMemoPush(writing, new Posting(api, company, writing));
    var deletion = new Deletion(writing);
    return wish.kind() == Kind.CANCELLATION
        ? new Cancellation(creditMemos, deletion, meant).cancel(wish, findings, order, draft)
        : new Refund(creditMemos, deletion, settings.refunds(), meant)
            .refund(wish, findings, order, draft);
  }

  /** What the order says of itself, as far as a document that was found can be compared with it. */
  private Meant meant(Wish wish, Findings findings) {
    var customers = new LinkedHashSet<String>();
    settings.customers().number().ifPresent(customers::add);
    findings.customers().stream()
        .map(it -> it.path("number"))
        .map(JsonNode::asText)
        .forEach(customers::add);
    return new Meant(wish.orderTotal(), customers);
  }
}
