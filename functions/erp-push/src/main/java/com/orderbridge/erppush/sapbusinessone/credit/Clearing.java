package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a refund or cancellation comes to, once it is known how far its order has got. Decided by
 * {@link #of}, which is pure and does not depend on the order in which the events arrived.
 */
sealed interface Clearing {
  /** It has been done. */
  record Done(String reference) implements Clearing {}

  /** Nobody has said yet whether the order stands. */
  record Undecided(Found draft) implements Clearing {}

  /** Nothing is there that it could clear. */
  record NoOrder() implements Clearing {}

  /** The order itself is taken back. */
  record Cancel(Found order) implements Clearing {}

  /**
   * A document is written.
   *
   * @param collection CreditNotes or Returns
   * @param draft kept as a draft, for a person to look at and to add
   * @param based lines that draw on the order's documents; empty for lines of its own
   * @param flags what that person must know
   */
  record Write(
      String collection,
      boolean draft,
      String cardCode,
      Optional<BaseLines.Based> based,
      List<String> flags)
      implements Clearing {}

  /**
   * What is asked.
   *
   * @param cancellation the order is not to be
   * @param whole gives the whole order back, as a cancellation does
   * @param lines in Business One's item codes
   * @param doubts what is not known of a refund: then a person must look at it
   * @param posts whether the stage has documents added where nothing is doubtful
   */
  record Request(
      boolean cancellation,
      boolean whole,
      List<ObjectNode> lines,
      List<String> doubts,
      boolean posts) {

    /** Whether nothing is to be left of the order, and that is certain. */
    boolean undoes() {
      return cancellation || (whole && doubts.isEmpty());
    }
  }

  /**
   * How far the order has got.
   *
   * @param own document of this very event
   * @param drafts of the order, made by an approval procedure
   */
  record State(
      Optional<Found> own,
      List<Found> orders,
      List<Found> drafts,
      List<Found> invoices,
      List<Found> deliveries) {
    boolean openInPart() {
      return orders.stream().anyMatch(it -> !it.closed() && !it.cancelled());
    }
  }

  String NO_INVOICE = "the order has no invoice";

  static Clearing of(Request request, State state) {
    if (state.own().isPresent()) {
      return new Done(state.own().get().name());
    }
    if (!state.invoices().isEmpty()) {
      return credit(request, state, new BaseLines(BaseLines.INVOICE, state.invoices()));
    }
    if (!state.deliveries().isEmpty()) {
      return takeBack(request, state, new BaseLines(BaseLines.DELIVERY, state.deliveries()));
    }
    return state.orders().stream()
        .min(Comparator.comparing(Found::cancelled))
        .map(it -> undo(request, it))
        .orElseGet(() -> ofDraft(request, state.drafts()));
  }

  private static Clearing credit(Request request, State state, BaseLines invoices) {
    var based = request.whole() ? invoices.whole() : invoices.matching(request.lines());
    var invoice = invoices.documents().getFirst();
    return write("CreditNotes", request, invoice, based, rest(request, state));
  }

  /** What was not drawn from the order yet is not cleared by clearing what was. */
  private static List<String> rest(Request request, State state) {
    return request.whole() && state.openInPart()
        ? List.of("a part of the order is still open")
        : List.of();
  }

  /** Goods that are out come back by a return; money without goods is a credit note's affair. */
  private static Clearing takeBack(Request request, State state, BaseLines deliveries) {
    var based = request.whole() ? deliveries.whole() : deliveries.matching(request.lines());
    var delivery = deliveries.documents().getFirst();
    return based.isPresent()
        ? write("Returns", request, delivery, based, rest(request, state))
        : write("CreditNotes", request, delivery, based, List.of(NO_INVOICE));
  }

  /**
   * A cancelled order and an open one come to the same, so that it does not matter which is first.
   */
  private static Clearing undo(Request request, Found order) {
    if (request.undoes() && order.cancelled()) {
      return new Done(cancelled(order));
    }
    return request.undoes() && !order.closed()
        ? new Cancel(order)
        : write("CreditNotes", request, order, Optional.empty(), List.of(NO_INVOICE));
  }

  private static Clearing ofDraft(Request request, List<Found> drafts) {
    if (drafts.isEmpty()) {
      return new NoOrder();
    }
    var draft = drafts.getFirst();
    if (!draft.refused()) {
      return new Undecided(draft);
    }
    return request.undoes()
        ? new Done(draft.name() + ", refused")
        : write("CreditNotes", request, draft, Optional.empty(), List.of(NO_INVOICE));
  }

  private static Clearing write(
      String collection,
      Request request,
      Found of,
      Optional<BaseLines.Based> based,
      List<String> flags) {
    var all =
        new ArrayList<>(
            request.cancellation() ? List.of("the order was cancelled") : request.doubts());
    all.addAll(flags);
    var draft = !request.posts() || !all.isEmpty();
    return new Write(collection, draft, of.cardCode(), based, List.copyOf(all));
  }

  static String cancelled(Found order) {
    return order.name() + ", cancelled";
  }
}
