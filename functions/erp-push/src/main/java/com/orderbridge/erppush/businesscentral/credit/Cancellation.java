package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.core.delivery.Amount;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Whose;
import com.orderbridge.erppush.businesscentral.order.Wish;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.Optional;

/**
 * An order that is not to be: deleted while nothing of it has been shipped; once it has been
 * invoiced, a draft gives back what is left of it.
 */
public record Cancellation(CreditMemoPush creditMemos, Deletion deletion, Meant meantOrder) {

  public Outcome cancel(Wish wish, Findings findings, OrderState order, MemoDraft draft) {
    var notOurs = order.notOurs();
    if (notOurs.isPresent()) {
      return notOurs(notOurs.get());
    }
    if (!order.orders().isEmpty()) {
      var untouched =
          order.invoices().isEmpty() && findings.creditMemos().isEmpty() && !order.hasMoved();
      return untouched
          ? deletion.delete(order, wish.story(), Optional.empty())
          : partlyShipped(order);
    }
    return invoiced(wish, findings, order, draft);
  }

  private Outcome invoiced(Wish wish, Findings findings, OrderState order, MemoDraft draft) {
    var left = left(wish, order);
    var own =
        Whose.of(
            findings.creditMemos(),
            it -> wish.ownership().ofOwn(it.found(), meant(left)),
            wish.references().own());
    if (!own.ours().isEmpty()) {
      var memo =
          draft.cancellation(
              left.orElseGet(
                  () -> new Amount(wish.document().currency(), java.math.BigDecimal.ZERO)));
      return creditMemos.adopt(memo, findings, wish, own.ours().getFirst());
    }
    return own.endedByOthers().orElseGet(() -> giveBack(wish, findings, order, draft, left));
  }

  /** Never more than has been invoiced. */
  private static Optional<Amount> left(Wish wish, OrderState order) {
    return wish.left().map(it -> least(it, order.left())).or(order::left);
  }

  private static Amount least(Amount one, Optional<Amount> other) {
    return other
        .filter(it -> it.currency().equals(one.currency()))
        .filter(it -> it.value().compareTo(one.value()) < 0)
        .orElse(one);
  }

  private Outcome giveBack(
      Wish wish, Findings findings, OrderState order, MemoDraft draft, Optional<Amount> left) {
    if (order.invoices().isEmpty()) {
      return deletion.delete(order, wish.story(), Optional.empty());
    }
    return left.filter(it -> it.value().signum() > 0)
        .map(it -> creditMemos.write(draft.cancellation(it), findings, order.soldTo()))
        .orElseGet(() -> givenBackBefore(wish, order));
  }

  private static Outcome givenBackBefore(Wish wish, OrderState order) {
    return new AlreadyDelivered(
        wish.story().lastRefund().orElseGet(() -> order.invoices().getFirst().number()));
  }

  private Meant meant(Optional<Amount> left) {
    return new Meant(left, meantOrder.customers());
  }

  private static Outcome notOurs(FoundDocument document) {
    return new Rejected(
        "NOT_OURS",
        "%s of the reference %s was not written by this bridge: cancel it by hand"
            .formatted(document, document.reference()),
        WhoMustAct.OPERATIONS);
  }

  private static Outcome partlyShipped(OrderState order) {
    return new Rejected(
        "PARTLY_SHIPPED",
        "order %s is shipped or invoiced in part: a person must say what becomes of the rest"
            .formatted(Deletion.numbers(order.orders())),
        WhoMustAct.OPERATIONS);
  }
}
