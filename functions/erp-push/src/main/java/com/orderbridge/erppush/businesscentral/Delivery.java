package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.Findings.Looked;
import com.orderbridge.erppush.mapping.Kind;

/** One attempt: looks once, then does what kind of event and findings ask for. */
final class Delivery {
  private final Api api;
  private final Company company;
  private final Settings settings;
  private final Push push;

  Delivery(Api api, Company company, Settings settings, CustomerLocks locks, Attempt attempt) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    var customers = new Customers(api, company, settings.customers(), locks);
    this.push = new Push(api, company, customers, attempt);
  }

  Outcome deliver(Wish wish) {
    var lookUps = new LookUps(api, company, settings);
    return switch (lookUps.lookUp(wish.document(), wish.orderReference())) {
      case Looked.Not(var outcome) -> outcome;
      case Looked.Known(var findings) -> act(wish, findings);
    };
  }

  private Outcome act(Wish wish, Findings findings) {
    var mayPost = settings.refunds().post() && !wish.forPerson();
    var creditMemo = new CreditMemoPush(api, company, push, mayPost);
    var cancellation = new Cancellation(push, new CreditMemoPush(api, company, push, false));
    return switch (wish.kind()) {
      case ORDER -> new OrderPush(push).push(wish.document(), findings);
      case CANCELLATION -> cancellation.cancel(wish.document(), findings);
      case REFUND ->
          cancelsOrder(wish, findings)
              ? cancellation.cancel(wish.document(), findings)
              : creditMemo.push(wish.document(), findings);
    };
  }

  private boolean cancelsOrder(Wish wish, Findings findings) {
    return wish.kind() == Kind.REFUND
        && wish.whole()
        && !wish.forPerson()
        && settings.refunds().uninvoiced() == Settings.Uninvoiced.CANCEL_ORDER
        && findings.invoices().isEmpty()
        && findings.creditMemos().isEmpty();
  }
}
