package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.erppush.businesscentral.Settings;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Whose;
import com.orderbridge.erppush.businesscentral.order.Wish;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.Optional;

/**
 * Money given back: a credit memo, unless the whole order goes before it was invoiced, or was taken
 * back already.
 */
public record Refund(
    CreditMemoPush creditMemos, Deletion deletion, Settings.Refunds settings, Meant meantOrder) {

  public Outcome refund(Wish wish, Findings findings, OrderState order, MemoDraft draft) {
    var memo = draft.refund(settings.post());
    var own =
        Whose.of(
            findings.creditMemos(),
            it -> wish.ownership().ofOwn(it.found(), meant(wish)),
            wish.references().own());
    if (!own.ours().isEmpty()) {
      return creditMemos.adopt(memo, findings, wish, own.ours().getFirst());
    }
    return own.endedByOthers()
        .or(() -> cancelledBefore(wish))
        .or(() -> cancelsOrder(wish, order))
        .orElseGet(() -> creditMemos.write(memo, findings, order.soldTo()));
  }

  /** What a credit memo of this refund comes to, if somebody has typed it. */
  private Meant meant(Wish wish) {
    return new Meant(wish.meant(), meantOrder.customers());
  }

  /**
   * Then the rest of the order was given back, or never invoiced; more than that is a person's
   * affair.
   */
  private static Optional<Outcome> cancelledBefore(Wish wish) {
    return wish.story()
        .cancelled()
        .filter(_ -> !wish.exceeds())
        .map(it -> new AlreadyDelivered(it.reference()));
  }

  private Optional<Outcome> cancelsOrder(Wish wish, OrderState order) {
    var cancels =
        settings.uninvoiced() == Settings.Uninvoiced.CANCEL_ORDER
            && wish.leavesNothing()
            && wish.named()
            && order.notOurs().isEmpty()
            && order.invoices().isEmpty()
            && !order.hasMoved();
    return cancels
        ? Optional.of(deletion.delete(order, wish.story(), wish.meant()))
        : Optional.empty();
  }
}
