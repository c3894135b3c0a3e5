package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.clients.sapbusinessone.Answer;
import com.orderbridge.core.delivery.Amount;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the order itself back. Drafts that other refunds of the order have written need no credit
 * then, and say so.
 */
record Cancelling(Work work, State state) {
  private static final String NO_CREDIT =
      "CHECK: the order was cancelled, nothing needs to be credited";

  Outcome cancel(Found order, Optional<Amount> amount) {
    var answer = work.serviceLayer().post("Orders(" + order.entry() + ")/Cancel", "");
    return ended(answer)
        .or(this::comment)
        .orElseGet(() -> new Delivered(cancelled(order), List.of(), amount, Optional.empty()));
  }

  private static Optional<Outcome> ended(Answer answer) {
    return switch (answer) {
      case Answer.Ok _ -> Optional.empty();
      case Answer.NoMatch(var otherwise) -> Optional.of(otherwise);
      case Answer.Exists(var otherwise) -> Optional.of(otherwise);
      case Answer.Ended(var outcome) -> Optional.of(outcome);
    };
  }

  /** An earlier attempt may have ended between the cancellation and the comments. */
  Outcome already(Found order, Optional<Amount> amount) {
    Supplier<Outcome> done =
        () -> new AlreadyDelivered(cancelled(order), true, amount, Optional.empty());
    if (uncommented().isEmpty()) {
      return done.get();
    }
    return work.attempt().mayCreate() ? comment().orElseGet(done) : work.settling();
  }

  Outcome remove(Found draft, Optional<Amount> amount) {
    return work.drafts()
        .delete(draft)
        .or(this::comment)
        .orElseGet(
            () -> new Delivered(draft.name() + ", removed", List.of(), amount, Optional.empty()));
  }

  private List<Found> uncommented() {
    var siblings = new Siblings(work);
    return state.earlier().stream()
        .filter(siblings::isOurDraft)
        .filter(it -> !it.comments().startsWith(NO_CREDIT))
        .toList();
  }

  private Optional<Outcome> comment() {
    for (var draft : uncommented()) {
      var failure = work.drafts().comment(draft, NO_CREDIT + ". " + draft.comments());
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static String cancelled(Found order) {
    return order.name() + ", cancelled";
  }
}
