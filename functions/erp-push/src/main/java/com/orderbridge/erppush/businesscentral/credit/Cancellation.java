package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.DocumentsByOwner;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import java.util.Optional;

/**
 * Cancels an order. It is deleted as long as nothing of it has been shipped. Once it has been
 * invoiced, a draft of a credit memo gives back what is left of it.
 */
public record Cancellation(CreditWrite creditMemos, Withdrawal withdrawal, Meant meantOrder) {

  public Outcome cancel(Request request, Findings findings, OrderState order, MemoDraft draft) {
    var notOurs = order.notOurs();
    if (notOurs.isPresent()) {
      return notOurs(notOurs.get());
    }
    if (!order.orders().isEmpty()) {
      var untouched =
          order.invoices().isEmpty() && findings.creditMemos().isEmpty() && !order.hasMoved();
      return untouched
          ? withdrawal.delete(order, request.story(), Optional.empty())
          : partlyShipped(order);
    }
    return invoiced(request, findings, order, draft);
  }

  private Outcome invoiced(Request request, Findings findings, OrderState order, MemoDraft draft) {
    var left = left(request, order);
    var own =
        DocumentsByOwner.of(
            findings.creditMemos(),
            it -> request.ownership().ofOwn(it.found(), meant(left)),
            request.references().own());
    if (!own.ours().isEmpty()) {
      var memo =
          draft.cancellation(
              left.orElseGet(
                  () -> new Amount(request.document().currency(), java.math.BigDecimal.ZERO)));
      return creditMemos.adopt(memo, findings, request, own.ours().getFirst());
    }
    return own.endedByOthers().orElseGet(() -> giveBack(request, findings, order, draft, left));
  }

  /** Returns what is left to give back, which is never more than what was invoiced. */
  private static Optional<Amount> left(Request request, OrderState order) {
    return request.left().map(it -> least(it, order.left())).or(order::left);
  }

  private static Amount least(Amount one, Optional<Amount> other) {
    return other
        .filter(it -> it.currency().equals(one.currency()))
        .filter(it -> it.value().compareTo(one.value()) < 0)
        .orElse(one);
  }

  private Outcome giveBack(
      Request request,
      Findings findings,
      OrderState order,
      MemoDraft draft,
      Optional<Amount> left) {
    if (order.invoices().isEmpty()) {
      return withdrawal.delete(order, request.story(), Optional.empty());
    }
    return left.filter(it -> it.value().signum() > 0)
        .map(it -> creditMemos.write(draft.cancellation(it), findings, order.soldTo()))
        .orElseGet(() -> givenBackBefore(request, order));
  }

  private static Outcome givenBackBefore(Request request, OrderState order) {
    return new AlreadyDelivered(
        request.story().lastRefund().orElseGet(() -> order.invoices().getFirst().number()));
  }

  private Meant meant(Optional<Amount> left) {
    return new Meant(left, meantOrder.customers());
  }

  private static Outcome notOurs(FoundDocument document) {
    return new Rejected(
        "NOT_OURS",
        "%s with the reference %s was not written by this bridge: cancel it by hand"
            .formatted(document, document.reference()),
        WhoMustAct.OPERATIONS);
  }

  private static Outcome partlyShipped(OrderState order) {
    return new Rejected(
        "PARTLY_SHIPPED",
        "order %s is partly shipped or invoiced: a person must decide about the rest"
            .formatted(Withdrawal.numbers(order.orders())),
        WhoMustAct.OPERATIONS);
  }
}
