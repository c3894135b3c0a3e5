package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.credit.Cancellation;
import com.orderbridge.erppush.businesscentral.credit.CreditWrite;
import com.orderbridge.erppush.businesscentral.credit.MemoDraft;
import com.orderbridge.erppush.businesscentral.credit.OrderState;
import com.orderbridge.erppush.businesscentral.credit.Posting;
import com.orderbridge.erppush.businesscentral.credit.Refund;
import com.orderbridge.erppush.businesscentral.credit.Withdrawal;
import com.orderbridge.erppush.businesscentral.order.CustomerLocks;
import com.orderbridge.erppush.businesscentral.order.Customers;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.OrderPush;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.order.Writing;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.LinkedHashSet;

/**
 * One delivery attempt: looks up once, then does what the kind of event and the findings require.
 */
final class Push {
  private final Api api;
  private final Company company;
  private final Settings settings;
  private final Writing writing;

  Push(Api api, Company company, Settings settings, CustomerLocks locks, Attempt attempt) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    var customers = new Customers(api, company, settings.customers(), locks);
    this.writing = new Writing(api, company, customers, settings.taxGroups(), attempt);
  }

  Outcome deliver(Request request) {
    return Outcome.of(
        new LookUps(api, company, settings)
            .lookUp(request)
            .map(findings -> act(request, findings, meant(request, findings))));
  }

  private Outcome act(Request request, Findings findings, Meant meant) {
    if (request.kind() == Kind.ORDER) {
      return new OrderPush(writing, settings.onDifference()).push(request, findings, meant);
    }
    var order = OrderState.of(request, findings, meant);
    var draft = new MemoDraft(request, order, findings.items(), settings.taxGroups());
    var creditMemos = new CreditWrite(writing, new Posting(api, company, writing));
    var withdrawal = new Withdrawal(writing);
    return request.kind() == Kind.CANCELLATION
        ? new Cancellation(creditMemos, withdrawal, meant).cancel(request, findings, order, draft)
        : new Refund(creditMemos, withdrawal, settings.refunds(), meant)
            .refund(request, findings, order, draft);
  }

  /**
   * Returns what the order says about itself, in the form in which it can be compared with a
   * document that was found.
   */
  private Meant meant(Request request, Findings findings) {
    var customers = new LinkedHashSet<String>();
    settings.customers().number().ifPresent(customers::add);
    findings.customers().stream()
        .map(it -> it.path("number"))
        .map(JsonNode::asText)
        .forEach(customers::add);
    return new Meant(request.orderTotal(), customers);
  }
}
