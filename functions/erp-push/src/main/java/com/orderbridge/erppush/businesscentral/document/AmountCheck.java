package com.orderbridge.erppush.businesscentral.document;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Cause;
import com.orderbridge.erppush.amount.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Compares what a document was meant to come to with what Business Central made of it. Pure.
 *
 * @param meant the amount that was meant, tax included
 * @param tax the tax in it; empty if it is not known
 * @param made the document with Business Central's own total
 */
public record AmountCheck(Amount meant, Optional<BigDecimal> tax, FoundDocument made) {
  /** The beginning of a line that asks a person to look at an amount. */
  public static final String MARK = "CHECK AMOUNT: ";

  /** A text that every comment of this check contains, whatever the figures are. */
  public static final String OF_DOCUMENT = "this document comes to";

  /**
   * Returns what a person must know. Empty if the document comes to what was meant, or does not say
   * its total.
   */
  public Optional<String> paid() {
    return differs()
        .map(
            it ->
                MARK
                    + "the customer paid %s, %s comes to %s"
                        .formatted(Figures.shown(meant), made, Figures.shown(it)));
  }

  /** Returns the text of {@link #paid} with the likely cause and what a person can do. */
  public Optional<String> explained() {
    return paid()
        .map(it -> it + ". " + Cause.sentences(meant, tax, made.total().orElse(meant), made.tax()));
  }

  /** Returns the same for a credit memo, as a comment in the document itself. */
  public Optional<String> givenBack() {
    return differs()
        .map(
            it ->
                MARK
                    + "%s were given back, %s %s"
                        .formatted(Figures.shown(meant), OF_DOCUMENT, Figures.shown(it)));
  }

  private Optional<Amount> differs() {
    return made.total().filter(it -> !it.is(meant));
  }

  /** Returns whether there is a difference that rounding does not explain. */
  public boolean isLarge() {
    return differs()
        .filter(
            it ->
                !it.currency().equals(meant.currency())
                    || it.value()
                            .subtract(meant.value())
                            .abs()
                            .compareTo(Money.smallestUnit(meant.currency()))
                        > 0)
        .isPresent();
  }

  /** Returns whether the document says that it comes to exactly this amount. */
  public boolean isEqual() {
    return made.total().filter(meant::is).isPresent();
  }
}
