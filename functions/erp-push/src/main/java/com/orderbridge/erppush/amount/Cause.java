package com.orderbridge.erppush.amount;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Explains the difference between an order and its document as far as their taxes show it, and says
 * what a person can do. Pure.
 */
public final class Cause {
  private Cause() {}

  /**
   * Returns the sentences that follow the two totals.
   *
   * @param meant the amount that the customer paid, tax included
   * @param taxMeant the tax in it as the sender gives it; empty if the sender does not say
   * @param made the amount of the document, tax included
   * @param taxMade the tax in it as the ERP gives it; empty if its answer does not say
   */
  public static String sentences(
      Amount meant, Optional<BigDecimal> taxMeant, Amount made, Optional<BigDecimal> taxMade) {
    return cause(meant, taxMeant, made, taxMade)
        + ". Correct the document before it is shipped or invoiced, or settle the difference with"
        + " the customer";
  }

  private static String cause(
      Amount meant, Optional<BigDecimal> taxMeant, Amount made, Optional<BigDecimal> taxMade) {
    if (!meant.currency().equals(made.currency())) {
      return "The document is not in the order's currency: check the customer's currency";
    }
    if (meant.value().subtract(made.value()).abs().compareTo(unit(meant)) <= 0) {
      return "Rounding explains such a difference";
    }
    if (taxMeant.isEmpty() || taxMade.isEmpty()) {
      return "Compare its lines and their tax with the sender's order";
    }
    return taxMeant.get().compareTo(taxMade.get()) == 0
        ? "The tax is the same, so compare prices, discounts and freight with the sender's order"
        : "The sender counts %s of tax, but the document %s: check the tax groups of its items and customer"
            .formatted(
                shown(taxMeant.get(), meant.currency()), shown(taxMade.get(), made.currency()));
  }

  private static BigDecimal unit(Amount amount) {
    return Money.smallestUnit(amount.currency());
  }

  private static String shown(BigDecimal tax, String currency) {
    return Figures.shown(new Amount(currency, tax));
  }
}
