package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The decision what to do for a refund or cancellation, once it is known how far its order has got.
 * {@link #of} decides and is pure. In whatever order refunds and the cancellation arrive, no more
 * than the whole order is credited, and nothing is left to ship once the whole was given back.
 */
sealed interface Clearing {
  /** It was done before. */
  record Done(String reference) implements Clearing {}

  /** The order is cancelled already. Drafts of other refunds need no credit any more. */
  record Cancelled(FoundDocument order) implements Clearing {}

  /** The order is a draft, and nobody has decided yet whether it is valid. */
  record Undecided(FoundDocument draft) implements Clearing {}

  /** There is nothing to clear. */
  record NoOrder() implements Clearing {}

  /** The order was written by somebody else. */
  record NotOurs(FoundDocument document) implements Clearing {}

  /** The order itself must be cancelled. */
  record Cancel(FoundDocument order) implements Clearing {}

  /** The order is a draft of ours, which must be removed. */
  record Remove(FoundDocument draft) implements Clearing {}

  /**
   * A draft must be written that gives back lines of these documents.
   *
   * @param collection the collection of the draft: CreditNotes or Returns
   * @param base the documents whose lines are given back
   * @param reasons the reasons why a person must look at it
   */
  record Write(String collection, CreditedDocuments base, List<String> reasons)
      implements Clearing {
    public Write {
      reasons = List.copyOf(reasons);
    }
  }

  String NO_INVOICE = "the order has no invoice";

  static Clearing of(CreditRequest request, OrderState state) {
    if (state.isEmpty()) {
      return withoutOurs(request, state);
    }
    if (state.cancellation().isPresent() && request.excess().isEmpty()) {
      return new Done(state.cancellation().get().name());
    }
    if (!state.invoices().isEmpty()) {
      return credit(request, state);
    }
    if (!state.deliveries().isEmpty()) {
      return takeBack(request, state);
    }
    return state.orders().stream()
        .min(Comparator.comparing(FoundDocument::cancelled))
        .map(it -> undo(request, it))
        .orElseGet(() -> ofDraft(request, livingDraft(state)));
  }

  private static Clearing withoutOurs(CreditRequest request, OrderState state) {
    if (state.foreign().isEmpty()) {
      return request.cancellation() ? new Done("no order was written") : new NoOrder();
    }
    var document = state.foreign().get();
    return request.cancellation()
        ? new NotOurs(document)
        : new Write(
            "CreditNotes",
            CreditedDocuments.none(document),
            reasons(request, List.of(document.name() + " was not written by this bridge")));
  }

  private static Clearing credit(CreditRequest request, OrderState state) {
    var base = new CreditedDocuments(CreditedDocuments.INVOICE, state.invoices());
    return request.cancellation() && request.isOfNothing()
        ? new Done(lastRefund(request.refunds(), state.invoices().getFirst()))
        : new Write("CreditNotes", base, reasons(request, rest(request, state)));
  }

  /**
   * Returns the draft for goods that were delivered. They come back by a return; money without
   * goods needs a credit note.
   */
  private static Clearing takeBack(CreditRequest request, OrderState state) {
    var base = new CreditedDocuments(CreditedDocuments.DELIVERY, state.deliveries());
    return request.cancellation() && request.isOfNothing()
        ? new Done(lastRefund(request.refunds(), state.deliveries().getFirst()))
        : new Write("Returns", base, reasons(request, rest(request, state)));
  }

  private static String lastRefund(Past refunds, FoundDocument document) {
    return refunds.others().stream()
        .filter(it -> it.amount().isPresent())
        .reduce((_, last) -> last)
        .map(Past.Other::reference)
        .orElseGet(document::name);
  }

  /**
   * Returns a reason if a part of the order is still open, because that part is not cleared here.
   */
  private static List<String> rest(CreditRequest request, OrderState state) {
    return request.takesAllLines() && state.openInPart()
        ? List.of("a part of the order is still open")
        : List.of();
  }

  private static Clearing undo(CreditRequest request, FoundDocument order) {
    if (order.cancelled() && request.excess().isEmpty()) {
      return new Cancelled(order);
    }
    return request.undoes() && !order.closed() ? new Cancel(order) : withoutInvoice(request, order);
  }

  private static FoundDocument livingDraft(OrderState state) {
    return state.drafts().stream().min(Comparator.comparing(FoundDocument::refused)).orElseThrow();
  }

  private static Clearing ofDraft(CreditRequest request, FoundDocument draft) {
    if (draft.refused()) {
      return request.undoes()
          ? new Done(draft.name() + ", refused")
          : withoutInvoice(request, draft);
    }
    return request.undoes() && draft.isPlainDraft() ? new Remove(draft) : new Undecided(draft);
  }

  private static Write withoutInvoice(CreditRequest request, FoundDocument order) {
    var base = new CreditedDocuments(CreditedDocuments.ORDER, List.of(order));
    return new Write("CreditNotes", base, reasons(request, List.of(NO_INVOICE)));
  }

  private static List<String> reasons(CreditRequest request, List<String> more) {
    var reasons = new ArrayList<String>();
    if (request.cancellation()) {
      reasons.add("the order was cancelled");
    }
    if (request.nameless()) {
      reasons.add("the sender gave this refund no id");
    }
    reasons.addAll(more);
    return reasons;
  }
}
