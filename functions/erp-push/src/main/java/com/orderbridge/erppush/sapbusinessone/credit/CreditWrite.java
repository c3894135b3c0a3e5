package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.sapbusinessone.document.AmountCheck;
import com.orderbridge.erppush.sapbusinessone.document.FieldLengths;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import com.orderbridge.erppush.sapbusinessone.document.LookUps;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Writing;
import com.orderbridge.erppush.sapbusinessone.document.Writing.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a credit note or return. It is a draft first, whose total is compared with what was given
 * back. It is added only if the total is equal and nothing else is doubtful. An attempt can
 * continue after every step: if it finds a draft, it compares it again.
 */
record CreditWrite(Push push, SalesDocument document, CreditRequest request) {

  Outcome create(Clearing.Write write, OrderState state, Step<Map<String, String>> items) {
    return Outcome.of(CreditDocument.of(write, state, this, items).map(this::create));
  }

  private Outcome create(CreditDocument made) {
    var body = made.body();
    body.put("Comments", made.flags().before(document.comments()));
    FieldLengths.LIMITS.fit(body);
    return Outcome.of(writing().create("Drafts", body).map(it -> written(it, made.flags())));
  }

  private Outcome written(Written written, ReviewReasons flags) {
    return switch (written) {
      case Written.Before(var found) -> adopt(found);
      case Written.Made(var draft) -> settle(draft, flags);
    };
  }

  private Outcome settle(FoundDocument draft, ReviewReasons flags) {
    var difference = difference(draft);
    if (difference.isEmpty()) {
      return flags.isEmpty() && mayBeAdded(draft) ? add(draft) : draft(draft, flags);
    }
    var flagged = flags.withAmount(difference.get().ofCredit());
    return Outcome.of(
        push.drafts()
            .comment(draft, flagged.before(document.comments()))
            .map(it -> draft(it, flagged)));
  }

  /** Continues with a document that an earlier attempt wrote. */
  Outcome adopt(FoundDocument found) {
    if (!found.isPlainDraft()) {
      return already(found, difference(found).map(it -> AmountCheck.CHECK_AMOUNT + it.ofCredit()));
    }
    var difference = difference(found);
    if (difference.isPresent() && !ReviewReasons.isAmountIn(found.comments())) {
      return push.attempt().mayCreate() ? flag(found, difference.get()) : push.settling();
    }
    if (ReviewReasons.areIn(found.comments()) || !mayBeAdded(found)) {
      return already(found, check(found, difference));
    }
    return push.attempt().mayCreate() ? add(found) : push.settling();
  }

  private Outcome flag(FoundDocument draft, AmountCheck difference) {
    var text = AmountCheck.CHECK_AMOUNT + difference.ofCredit();
    return Outcome.of(
        push.drafts()
            .comment(draft, text + ". " + draft.comments())
            .map(it -> already(it, Optional.of(text))));
  }

  private static Optional<String> check(FoundDocument draft, Optional<AmountCheck> difference) {
    return ReviewReasons.isAmountIn(draft.comments())
        ? Optional.of(
            AmountCheck.CHECK_AMOUNT
                + difference
                    .map(AmountCheck::ofCredit)
                    .orElse("see the comments of " + draft.name()))
        : Optional.empty();
  }

  private AlreadyDelivered already(FoundDocument found, Optional<String> check) {
    return new AlreadyDelivered(found.shownName(), true, request.meant(), check);
  }

  /** Returns whether the draft may be added. It must not be if there is nothing to compare. */
  private boolean mayBeAdded(FoundDocument draft) {
    return request.posts()
        && !request.cancellation()
        && request.meant().isPresent()
        && draft.total().isPresent();
  }

  private Outcome add(FoundDocument draft) {
    return Outcome.of(push.drafts().save(draft, Optional.empty(), writing()).map(this::saved));
  }

  private Outcome saved(Written written) {
    return switch (written) {
      case Written.Before(var found) -> already(found, Optional.empty());
      case Written.Made(var found) -> delivered(found);
    };
  }

  private Outcome delivered(FoundDocument found) {
    var notes = new ArrayList<>(document.notes());
    if (found.isPending()) {
      notes.addFirst(FoundDocument.pending());
    }
    var check = found.isPending() ? Optional.of(FoundDocument.AWAITS) : Optional.<String>empty();
    return new Delivered(found.name(), notes, request.meant(), check);
  }

  private Outcome draft(FoundDocument draft, ReviewReasons flags) {
    var notes = new ArrayList<>(List.of("a draft for a person to add" + why(flags)));
    notes.addAll(document.notes());
    var check = request.cancellation() ? Optional.of(flags.text()) : flags.check();
    return new Delivered(draft.name(), notes, request.meant(), check);
  }

  private static String why(ReviewReasons flags) {
    return flags.isEmpty() ? "" : ": " + flags.reasons();
  }

  private Optional<AmountCheck> difference(FoundDocument found) {
    return request.meant().flatMap(meant -> AmountCheck.of(meant, Optional.empty(), found));
  }

  private Writing writing() {
    var field = push.settings().referenceField();
    return push.writing(LookUps.ofClearing(field, push.references().ofOwn()));
  }
}
