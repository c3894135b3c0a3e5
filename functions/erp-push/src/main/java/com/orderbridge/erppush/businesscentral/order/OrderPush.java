package com.orderbridge.erppush.businesscentral.order;

import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.businesscentral.document.AmountCheck;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.MissingLines;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.ToldNotes;
import com.orderbridge.erppush.mapping.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns an order placed into a sales order, unless a document stands for it already. Its total is
 * compared with what the customer paid.
 */
public record OrderPush(Writing writing, OnDifference onDifference) {

  public Outcome push(Request request, Findings findings, Meant meant) {
    var found = new ArrayList<>(findings.invoices());
    found.addAll(findings.creditMemos());
    found.addAll(findings.orders());
    var whose =
        DocumentsByOwner.of(
            found, it -> request.ownership().ofOwn(it.found(), meant), request.references().own());
    if (!whose.ours().isEmpty()) {
      return adopt(request, findings, whose.ours());
    }
    return whose.endedByOthers().orElseGet(() -> create(request, findings));
  }

  private Outcome create(Request request, Findings findings) {
    return Outcome.of(
        writing
            .create(request.document(), findings, Optional.empty())
            .map(it -> ofNew(it.document(), all(request, it.notes()), request)));
  }

  private static List<String> all(Request request, List<String> onCustomer) {
    var notes = new ArrayList<>(request.document().notes());
    notes.addAll(onCustomer);
    return notes;
  }

  private Outcome ofNew(FoundDocument made, List<String> notes, Request request) {
    return compared(request, made)
        .map(it -> ofNew(it, made, notes))
        .orElseGet(
            () ->
                new Delivered(
                    made.number(),
                    notes,
                    Optional.empty(),
                    ToldNotes.with(Optional.empty(), notes)));
  }

  private Outcome ofNew(AmountCheck check, FoundDocument made, List<String> notes) {
    if (onDifference == OnDifference.TELL || !check.isLarge()) {
      return new Delivered(
          made.number(), notes, Optional.empty(), ToldNotes.with(check.explained(), notes));
    }
    return onDifference == OnDifference.REJECT ? takenBack(check, made) : held(check, made);
  }

  private Outcome takenBack(AmountCheck check, FoundDocument made) {
    var text = "%s. The bridge deleted the order".formatted(check.explained().orElse(""));
    return Outcome.of(writing.delete(made).map(_ -> differs(text, Optional.empty())));
  }

  /** Keeps the order as it is, with a comment on the difference. A redrive compares again. */
  private Outcome held(AmountCheck check, FoundDocument draft) {
    var text = check.paid().orElse("");
    return Outcome.of(
        writing
            .flag(draft, text)
            .map(_ -> differs(check.explained().orElse(""), Optional.of(draft.number()))));
  }

  private static Outcome differs(String text, Optional<String> reference) {
    return new Rejected("AMOUNT_DIFFERS", text, WhoMustAct.OPERATIONS, reference);
  }

  /** Continues with documents of ours. If there are several, a posted one stands for the order. */
  private Outcome adopt(Request request, Findings findings, List<FoundDocument> ours) {
    var first = ours.getFirst();
    if (first.kind() != DocumentKind.ORDER) {
      return ours.size() == 1 ? already(request, first) : new AlreadyDelivered(first.number());
    }
    for (var order : ours) {
      if (lacking(request, findings, order) instanceof MissingLines.Lines lines
          && lines.lines().isEmpty()) {
        return already(request, order);
      }
    }
    return completed(request, findings, first);
  }

  private Outcome completed(Request request, Findings findings, FoundDocument half) {
    if (!(lacking(request, findings, half) instanceof MissingLines.Lines(var lines))) {
      return DocumentsByOwner.taken(half);
    }
    var rejected = findings.items().rejected();
    if (rejected.isPresent()) {
      return Outcome.of(AfterWrite.of(rejected.get(), half));
    }
    return Outcome.of(writing.add(lines, half).map(it -> already(request, it)));
  }

  /**
   * Returns the lines that a document lacks. A document whose number is in the story was whole
   * once; if it lacks lines now, people removed them.
   */
  private MissingLines lacking(Request request, Findings findings, FoundDocument found) {
    var known = request.past().reference().filter(it -> it.equals(found.number())).isPresent();
    if (known || !found.isDraft()) {
      return new MissingLines.Lines(List.of());
    }
    var wanted = writing.body(request.document(), "", findings);
    return MissingLines.of(found, wanted.path(DocumentKind.ORDER.lines));
  }

  /**
   * Ends the delivery of an order that is complete already. If a person has released or invoiced
   * it, that person has decided, and a difference is only reported.
   */
  private Outcome already(Request request, FoundDocument found) {
    var check = compared(request, found);
    var holds =
        onDifference != OnDifference.TELL
            && found.kind() == DocumentKind.ORDER
            && found.isDraft()
            && check.filter(AmountCheck::isLarge).isPresent();
    return holds
        ? held(check.orElseThrow(), found)
        : new AlreadyDelivered(
            found.number(), true, Optional.empty(), check.flatMap(AmountCheck::explained));
  }

  /** Returns the comparison of both amounts. Empty if the sender gives no total. */
  private static Optional<AmountCheck> compared(Request request, FoundDocument made) {
    Optional<Amount> meant = request.orderTotal();
    var tax = request.document().totals().map(Totals::tax);
    return meant.map(it -> new AmountCheck(it, tax, made)).filter(it -> it.paid().isPresent());
  }
}
