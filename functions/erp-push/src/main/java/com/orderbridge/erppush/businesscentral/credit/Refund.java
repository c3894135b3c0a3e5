package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.businesscentral.order.DocumentsByOwner;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.settings.RefundSettings;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.Optional;

/**
 * Gives money back with a credit memo. There is none if the refund cancels the whole order before
 * it was invoiced, or if the order was cancelled already.
 */
public record Refund(
    CreditWrite creditMemos, Withdrawal withdrawal, RefundSettings settings, Meant meantOrder) {

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

  /** Returns what a credit memo of this refund would come to if somebody typed it by hand. */
  private Meant meant(Request request) {
    return new Meant(request.meant(), meantOrder.customers());
  }

  /**
   * Ends the refund if the order was cancelled before, because the rest of the order was then given
   * back or never invoiced. A refund of more than that is left to a person.
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
        settings.uninvoiced() == RefundSettings.Uninvoiced.CANCEL_ORDER
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
