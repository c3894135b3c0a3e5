package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.businesscentral.order.DocumentsByOwner;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.Optional;

/**
 * Money given back: a credit memo, unless the whole order goes before it was invoiced, or was taken
 * back already.
 */
public record Refund(
    CreditWrite creditMemos, Withdrawal withdrawal, Settings.Refunds settings, Meant meantOrder) {

  public Outcome refund(Request request, Findings findings, OrderState order, MemoDraft draft) {
    var memo = draft.refund(settings.post());
    var own =
        DocumentsByOwner.of(
            findings.creditMemos(),
            it -> request.ownership().ofOwn(it.found(), meant(request)),
            request.references().own());
    if (!own.ours().isEmpty()) {
      return creditMemos.adopt(memo, findings, request, own.ours().getFirst());
    }
    return own.endedByOthers()
        .or(() -> cancelledBefore(request))
        .or(() -> cancelsOrder(request, order))
        .orElseGet(() -> creditMemos.write(memo, findings, order.soldTo()));
  }

  /** What a credit memo of this refund comes to, if somebody has typed it. */
  private Meant meant(Request request) {
    return new Meant(request.meant(), meantOrder.customers());
  }

  /**
   * Then the rest of the order was given back, or never invoiced; more than that is a person's
   * affair.
   */
  private static Optional<Outcome> cancelledBefore(Request request) {
    return request
        .story()
        .cancelled()
        .filter(_ -> !request.exceeds())
        .map(it -> new AlreadyDelivered(it.reference()));
  }

  private Optional<Outcome> cancelsOrder(Request request, OrderState order) {
    var cancels =
        settings.uninvoiced() == Settings.Uninvoiced.CANCEL_ORDER
            && request.leavesNothing()
            && request.named()
            && order.notOurs().isEmpty()
            && order.invoices().isEmpty()
            && !order.hasMoved();
    return cancels
        ? Optional.of(withdrawal.delete(order, request.story(), request.meant()))
        : Optional.empty();
  }
}
