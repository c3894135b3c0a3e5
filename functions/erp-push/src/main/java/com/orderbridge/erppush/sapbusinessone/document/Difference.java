package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.core.delivery.Amount;
import com.orderbridge.core.mapping.Money;
import java.util.Optional;

/**
 * That a document did not come to what was meant.
 *
 * @param meant what the customer paid or was given back
 * @param made what the document comes to
 */
public record Difference(Amount meant, Amount made) {
  /** What a text begins with that tells of one: people look for it. */
  public static final String CHECK_AMOUNT = "CHECK AMOUNT: ";

  /** Empty if the document came to exactly what was meant. */
  public static Optional<Difference> of(Amount meant, Amount made) {
    return meant.is(made) ? Optional.empty() : Optional.of(new Difference(meant, made));
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
        + "the customer paid %s, %s comes to %s".formatted(text(meant), document, text(made));
  }

  /** {@code 46.08 EUR were given back, this document comes to 57.60 EUR}. */
  public String ofCredit() {
    return text(meant) + " were given back, this document comes to " + text(made);
  }

  /** With the decimals that its currency has, or with more if it has more. */
  public static String text(Amount amount) {
    var code = amount.currency();
    var usual = Money.isCurrency(code) ? Money.smallestUnit(code).scale() : 0;
    var value = amount.value().stripTrailingZeros();
    return new Amount(code, value.setScale(Math.max(usual, value.scale()))).toString();
  }
}
