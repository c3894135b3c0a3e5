package com.orderbridge.erppush.sapbusinessone.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.mapping.ToldNotes;
import com.orderbridge.erppush.mapping.Totals;
import com.orderbridge.erppush.sapbusinessone.document.AmountCheck;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Writing;
import com.orderbridge.erppush.sapbusinessone.document.Writing.Written;
import com.orderbridge.erppush.sapbusinessone.settings.CustomerSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes an order and compares its total with what the customer paid. If orders that differ are not
 * allowed, the order is written as a draft first, because an order cannot be deleted.
 */
record OrderWrite(Push push, SalesDocument order, Writing writing) {
  private static final String ORDERS = "Orders";

  Outcome create(String cardCode, List<ObjectNode> lines) {
    var body = push.addressed(order, cardCode, lines);
    if (policy() == OnDifference.TELL) {
      return ended(writing.create(ORDERS, body));
    }
    return ended(writing.create("Drafts", body.put("DocObjectCode", "oOrders")));
  }

  private Outcome ended(Step<Written> written) {
    return Outcome.of(written.map(this::ended));
  }

  private Outcome ended(Written written) {
    return switch (written) {
      case Written.Before(var document) -> adopt(document);
      case Written.Made(var document) when document.isPlainDraft() -> settle(document);
      case Written.Made(var document) -> delivered(document);
    };
  }

  /** Continues with a document that an earlier attempt wrote. */
  Outcome adopt(FoundDocument document) {
    if (document.isPlainDraft()) {
      return push.attempt().mayCreate() ? settle(document) : push.settling();
    }
    return new AlreadyDelivered(document.shownName(), true, Optional.empty(), check(document));
  }

  private Delivered delivered(FoundDocument document) {
    var notes = new ArrayList<>(order.notes());
    if (document.isPending()) {
      notes.addFirst(FoundDocument.pending());
    }
    if (document.total().isEmpty()) {
      notes.add("Business One did not return its total");
    }
    var fixed = push.settings().customers().mode() == Mode.FIXED;
    var told = fixed ? ToldNotes.withoutCustomer(notes) : notes;
    return new Delivered(
        document.name(), notes, Optional.empty(), ToldNotes.with(look(document), told));
  }

  /**
   * Returns what a person must look at. Nobody ships an order that waits for approval, and the list
   * of such drafts is long.
   */
  private Optional<String> look(FoundDocument document) {
    return document.isPending()
        ? Optional.of(FoundDocument.AWAITS + check(document).map("; "::concat).orElse(""))
        : check(document);
  }

  /** Turns a draft into an order if it comes to what was paid, apart from rounding. */
  private Outcome settle(FoundDocument draft) {
    var difference = difference(draft).filter(AmountCheck::isBeyondRounding);
    return difference
        .filter(_ -> policy() != OnDifference.TELL)
        .map(it -> policy() == OnDifference.HOLD ? hold(draft, it) : takeBack(draft, it))
        .orElseGet(() -> ended(push.drafts().save(draft, unflagged(draft), writing)));
  }

  private Outcome hold(FoundDocument draft, AmountCheck difference) {
    var text = difference.ofOrder(draft.name());
    var comments = text + ". " + order.comments();
    var differs = differs(difference.explained(draft.name()), Optional.of(draft.name()));
    return draft.comments().startsWith(text)
        ? differs
        : Outcome.of(push.drafts().comment(draft, comments).map(_ -> differs));
  }

  private Outcome takeBack(FoundDocument draft, AmountCheck difference) {
    var text = difference.explained("the order");
    return Outcome.of(push.drafts().delete(draft).map(_ -> differs(text, Optional.empty())));
  }

  private static Outcome differs(String text, Optional<String> reference) {
    return new Rejected("AMOUNT_DIFFERS", text, WhoMustAct.OPERATIONS, reference);
  }

  private Optional<String> unflagged(FoundDocument draft) {
    return draft.comments().startsWith(AmountCheck.CHECK_AMOUNT)
        ? Optional.of(order.comments())
        : Optional.empty();
  }

  /**
   * Returns the difference of an order or draft. Other documents are not compared: an invoice may
   * cover a part of the order, and a credit note is something else.
   */
  private Optional<String> check(FoundDocument document) {
    return document.collection().equals(ORDERS) || document.isDraft()
        ? difference(document).map(it -> it.explained(called(document)))
        : Optional.empty();
  }

  private static String called(FoundDocument document) {
    return document.isDraft() ? document.name() : "order " + document.name();
  }

  private Optional<AmountCheck> difference(FoundDocument document) {
    return order
        .paid()
        .flatMap(paid -> AmountCheck.of(paid, order.totals().map(Totals::tax), document));
  }

  private OnDifference policy() {
    return push.settings().onDifference();
  }
}
