package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.clients.sapbusinessone.CallResult;
import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import java.util.List;
import java.util.Optional;

/**
 * Takes the order itself back. Drafts of the order's other refunds then need no credit and get a
 * comment that says so.
 */
record Withdrawal(Push push, OrderState state) {
  private static final String NO_CREDIT =
      "CHECK: the order was cancelled, nothing needs to be credited";

  Outcome cancel(FoundDocument order, Optional<Amount> amount) {
    return Outcome.of(
        push.api()
            .post("Orders(" + order.entry() + ")/Cancel", "")
            .then(CallResult::succeeded)
            .then(_ -> comment())
            .map(_ -> new Delivered(cancelled(order), List.of(), amount, Optional.empty())));
  }

  /**
   * Ends the delivery for an order that is cancelled already. Comments are still written, because
   * an earlier attempt may have ended between cancellation and comments.
   */
  Outcome already(FoundDocument order, Optional<Amount> amount) {
    if (!uncommented().isEmpty() && !push.attempt().mayCreate()) {
      return push.settling();
    }
    return Outcome.of(
        comment().map(_ -> new AlreadyDelivered(cancelled(order), true, amount, Optional.empty())));
  }

  Outcome remove(FoundDocument draft, Optional<Amount> amount) {
    return Outcome.of(
        push.drafts()
            .delete(draft)
            .then(_ -> comment())
            .map(
                _ ->
                    new Delivered(
                        draft.name() + ", removed", List.of(), amount, Optional.empty())));
  }

  private List<FoundDocument> uncommented() {
    var story = new OrderStory(push);
    return state.earlier().stream()
        .filter(story::isOurDraft)
        .filter(it -> !it.comments().startsWith(NO_CREDIT))
        .toList();
  }

  /** Comments the drafts. Returns those that were commented now. */
  private Step<List<FoundDocument>> comment() {
    var drafts = uncommented();
    for (var draft : drafts) {
      var text = NO_CREDIT + ". " + draft.comments();
      if (push.drafts().comment(draft, text) instanceof Step.Stopped(var why)) {
        return Step.stop(why);
      }
    }
    return Step.of(drafts);
  }

  private static String cancelled(FoundDocument order) {
    return order.name() + ", cancelled";
  }
}
