package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.amount.Credit;
import com.orderbridge.erppush.amount.Figures;
import com.orderbridge.erppush.amount.GivenBack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a refund or cancellation asks for. Pure.
 *
 * @param cancellation the order is not to be
 * @param refunds the order's story, without its cancellation: what has been given back already
 * @param named articles that the sender names, in Business One's item codes
 * @param nameless the sender gave this refund no id, so that a repetition of it looks new
 * @param posts whether the stage has documents added where nothing is doubtful
 */
record CreditRequest(
    boolean cancellation,
    Optional<GivenBack> givenBack,
    Past refunds,
    List<Credit.Named> named,
    boolean nameless,
    boolean posts) {
  CreditRequest {
    named = List.copyOf(named);
  }

  /** What is to be given back; of a cancellation all that is left. Empty where nobody says. */
  Optional<Amount> meant() {
    return givenBack.flatMap(
        it ->
            (cancellation ? it.left(refunds) : it.meant(refunds))
                .map(value -> new Amount(it.currency(), value)));
  }

  /** Whether there is nothing to give back, and that is known. */
  boolean isOfNothing() {
    return meant().filter(it -> it.value().signum() <= 0).isPresent();
  }

  /** Whether nothing is to be left of the order, and that is certain. */
  boolean undoes() {
    return cancellation
        || (!nameless && givenBack.filter(it -> it.leavesNothing(refunds)).isPresent());
  }

  /** Why more is given back than was left; empty if it is not. */
  Optional<String> excess() {
    return givenBack
        .filter(it -> !cancellation && it.exceeds(refunds))
        .map(it -> "more than the " + left(it) + " that were left of the order");
  }

  private String left(GivenBack back) {
    var left = back.left(refunds).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    return Figures.shown(new Amount(back.currency(), left));
  }

  /**
   * Whether all lines that are left go back. Other refunds of the same body do not count: each of
   * them has a document of its own to come.
   */
  boolean takesAllLines() {
    return cancellation
        || givenBack
            .filter(it -> meant().isPresent() && it.order().isPresent())
            .filter(it -> meant().get().value().compareTo(leftByStory(it)) == 0)
            .isPresent();
  }

  private BigDecimal leftByStory(GivenBack back) {
    return back.order().orElse(BigDecimal.ZERO).subtract(refunds.givenBack(back.currency()));
  }
}
