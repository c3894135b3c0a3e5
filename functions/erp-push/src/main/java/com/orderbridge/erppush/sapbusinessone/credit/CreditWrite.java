package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.sapbusinessone.document.Difference;
import com.orderbridge.erppush.sapbusinessone.document.FieldLengths;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Whereabouts;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import com.orderbridge.erppush.sapbusinessone.document.Writing;
import com.orderbridge.erppush.sapbusinessone.document.Writing.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a credit note or return. It is a draft first; the draft's total is compared with what was
 * given back; and only one that is equal, and that nothing else is to be asked of, is ever added.
 * Every step can be gone on from: an attempt that finds a draft compares it again.
 */
record CreditWrite(Work work, SalesDocument document, Request request) {

  Outcome create(Clearing.Write write, State state, Step<Map<String, String>> items) {
    return Outcome.of(CreditDocument.of(write, state, this, items).map(this::create));
  }

  private Outcome create(CreditDocument made) {
    var body = made.body();
    body.put("Comments", made.flags().before(document.comments()));
    FieldLengths.LIMITS.fit(body);
    return Outcome.of(writing().create("Drafts", body).map(it -> written(it, made.flags())));
  }

  private Outcome written(Written written, Flags flags) {
    return switch (written) {
      case Written.Before(var found) -> adopt(found);
      case Written.Made(var draft) -> settle(draft, flags);
    };
  }

  private Outcome settle(Found draft, Flags flags) {
    var difference = difference(draft);
    if (difference.isEmpty()) {
      return flags.isEmpty() && mayBeAdded(draft) ? add(draft) : draft(draft, flags);
    }
    var flagged = flags.withAmount(difference.get().ofCredit());
    return Outcome.of(
        work.drafts()
            .comment(draft, flagged.before(document.comments()))
            .map(it -> draft(it, flagged)));
  }

  /** What an earlier attempt has written. */
  Outcome adopt(Found found) {
    if (!found.isPlainDraft()) {
      return already(found, difference(found).map(it -> Difference.CHECK_AMOUNT + it.ofCredit()));
    }
    var difference = difference(found);
    if (difference.isPresent() && !Flags.isAmountIn(found.comments())) {
      return work.attempt().mayCreate() ? flag(found, difference.get()) : work.settling();
    }
    if (Flags.areIn(found.comments()) || !mayBeAdded(found)) {
      return already(found, check(found, difference));
    }
    return work.attempt().mayCreate() ? add(found) : work.settling();
  }

  private Outcome flag(Found draft, Difference difference) {
    var text = Difference.CHECK_AMOUNT + difference.ofCredit();
    return Outcome.of(
        work.drafts()
            .comment(draft, text + ". " + draft.comments())
            .map(it -> already(it, Optional.of(text))));
  }

  private static Optional<String> check(Found draft, Optional<Difference> difference) {
    return Flags.isAmountIn(draft.comments())
        ? Optional.of(
            Difference.CHECK_AMOUNT
                + difference
                    .map(Difference::ofCredit)
                    .orElse("see the comments of " + draft.name()))
        : Optional.empty();
  }

  private AlreadyDelivered already(Found found, Optional<String> check) {
    return new AlreadyDelivered(found.shownName(), true, request.meant(), check);
  }

  /** What nobody can compare is never added. */
  private boolean mayBeAdded(Found draft) {
    return request.posts()
        && !request.cancellation()
        && request.meant().isPresent()
        && draft.total().isPresent();
  }

  private Outcome add(Found draft) {
    return Outcome.of(work.drafts().save(draft, Optional.empty(), writing()).map(this::saved));
  }

  private Outcome saved(Written written) {
    return switch (written) {
      case Written.Before(var found) -> already(found, Optional.empty());
      case Written.Made(var found) -> delivered(found);
    };
  }

  private Outcome delivered(Found found) {
    var notes = new ArrayList<>(document.notes());
    if (found.isPending()) {
      notes.addFirst(Found.pending());
    }
    var check = found.isPending() ? Optional.of(Found.AWAITS) : Optional.<String>empty();
    return new Delivered(found.name(), notes, request.meant(), check);
  }

  private Outcome draft(Found draft, Flags flags) {
    var notes = new ArrayList<>(List.of("a draft for a person to add" + why(flags)));
    notes.addAll(document.notes());
    var check = request.cancellation() ? Optional.of(flags.text()) : flags.check();
    return new Delivered(draft.name(), notes, request.meant(), check);
  }

  private static String why(Flags flags) {
    return flags.isEmpty() ? "" : ": " + flags.reasons();
  }

  private Optional<Difference> difference(Found found) {
    return request.meant().flatMap(meant -> Difference.of(meant, Optional.empty(), found));
  }

  private Writing writing() {
    var field = work.settings().referenceField();
    return work.writing(Whereabouts.ofClearing(field, work.references().ofOwn()));
  }
}
