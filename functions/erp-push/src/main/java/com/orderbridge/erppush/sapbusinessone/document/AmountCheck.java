package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Cause;
import com.orderbridge.erppush.amount.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * That a document did not come to what was meant.
 *
 * @param meant what the customer paid or was given back
 * @param tax that the sender says is in it; empty where nobody says
 * @param made what the document comes to
 * @param taxMade the tax in that
 */
public record AmountCheck(
    Amount meant, Optional<BigDecimal> tax, Amount made, Optional<BigDecimal> taxMade) {
  /** What a text begins with that tells of one: people look for it. */
  public static final String CHECK_AMOUNT = "CHECK AMOUNT: ";

  /** Empty if the document came to exactly what was meant. */
  public static Optional<AmountCheck> of(
      Amount meant, Optional<BigDecimal> tax, FoundDocument made) {
    return made.total()
        .filter(it -> !meant.is(it))
        .map(it -> new AmountCheck(meant, tax, it, made.tax()));
  }

  /** Whether it is more than what rounding alone can make. */
  public boolean isBeyondRounding() {
    var apart = made.value().subtract(meant.value()).abs();
    return !made.currency().equals(meant.currency())
        || apart.compareTo(Money.smallestUnit(meant.currency())) > 0;
  }

  /** {@code CHECK AMOUNT: the customer paid 40.36 EUR, order 1001 comes to 41.64 EUR}. */
  public String ofOrder(String document) {
    return CHECK_AMOUNT
        + "the customer paid %s, %s comes to %s"
            .formatted(Figures.shown(meant), document, Figures.shown(made));
  }

  /** What {@link #ofOrder} says, with the likely cause and what a person does about it. */
  public String explained(String document) {
    return ofOrder(document) + ". " + Cause.sentences(meant, tax, made, taxMade);
  }

  /** {@code 46.08 EUR were given back, this document comes to 57.60 EUR}. */
  public String ofCredit() {
    return Figures.shown(meant) + " were given back, this document comes to " + Figures.shown(made);
  }
}
