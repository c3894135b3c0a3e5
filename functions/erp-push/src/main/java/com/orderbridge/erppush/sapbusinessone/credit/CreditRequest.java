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
 * The demand of a refund or cancellation. Pure.
 *
 * @param cancellation whether the order is cancelled
 * @param givenBack the sender's statement about the amount
 * @param refunds the order's story without its cancellation, which says what was given back already
 * @param named the articles that the sender names, with Business One's item codes
 * @param nameless whether the sender gave this refund no id, so that a repetition of it looks new
 * @param posts whether the stage lets documents be added if nothing is doubtful
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

  /**
   * Returns the amount to give back; for a cancellation, all that is left. Empty if it is not
   * known.
   */
  Optional<Amount> meant() {
    return givenBack.flatMap(
        it ->
            (cancellation ? it.left(refunds) : it.meant(refunds))
                .map(value -> new Amount(it.currency(), value)));
  }

  /** Returns whether it is known that there is nothing to give back. */
  boolean isOfNothing() {
    return meant().filter(it -> it.value().signum() <= 0).isPresent();
  }

  /** Returns whether it is certain that nothing is left of the order afterwards. */
  boolean undoes() {
    return cancellation
        || (!nameless && givenBack.filter(it -> it.leavesNothing(refunds)).isPresent());
  }

  /** Returns the text that more is given back than was left; empty if that is not so. */
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
   * Returns whether all lines that are left go back. Other refunds in the same body do not count,
   * because each will have its own document.
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
