package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Cause;
import com.orderbridge.erppush.amount.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A difference between a document's total and what was meant. Pure.
 *
 * @param meant the amount that the customer paid or was given back
 * @param tax the tax in it according to the sender; empty if the sender does not say
 * @param made the amount of the document
 * @param taxMade the tax in the document
 */
public record AmountCheck(
    Amount meant, Optional<BigDecimal> tax, Amount made, Optional<BigDecimal> taxMade) {
  /** The beginning of a text about a difference. People search for it. */
  public static final String CHECK_AMOUNT = "CHECK AMOUNT: ";

  /**
   * Compares a document with what was meant. Returns empty if it comes to exactly that, or does not
   * say its total.
   */
  public static Optional<AmountCheck> of(
      Amount meant, Optional<BigDecimal> tax, FoundDocument made) {
    return made.total()
        .filter(it -> !meant.is(it))
        .map(it -> new AmountCheck(meant, tax, it, made.tax()));
  }

  /** Returns whether the difference is larger than what rounding alone can cause. */
  public boolean isBeyondRounding() {
    var apart = made.value().subtract(meant.value()).abs();
    return !made.currency().equals(meant.currency())
        || apart.compareTo(Money.smallestUnit(meant.currency())) > 0;
  }

  /**
   * Returns the text for an order: {@code CHECK AMOUNT: the customer paid 40.36 EUR, order 1001
   * comes to 41.64 EUR}.
   */
  public String ofOrder(String document) {
    return CHECK_AMOUNT
        + "the customer paid %s, %s comes to %s"
            .formatted(Figures.shown(meant), document, Figures.shown(made));
  }

  /** Returns the text of {@link #ofOrder} with the likely cause and what a person can do. */
  public String explained(String document) {
    return ofOrder(document) + ". " + Cause.sentences(meant, tax, made, taxMade);
  }

  /**
   * Returns the text for a credit: {@code 46.08 EUR were given back, this document comes to 57.60
   * EUR}.
   */
  public String ofCredit() {
    return Figures.shown(meant) + " were given back, this document comes to " + Figures.shown(made);
  }
}
