package com.orderbridge.erppush.businesscentral.document;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Cause;
import com.orderbridge.erppush.amount.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a document was meant to come to, and what Business Central made of it. Pure.
 *
 * @param meant tax included
 * @param tax that is in it; empty where nobody says
 * @param made by Business Central's own figure
 */
public record AmountCheck(Amount meant, Optional<BigDecimal> tax, FoundDocument made) {
  /** How a line begins that asks a person to look at an amount. */
  public static final String MARK = "CHECK AMOUNT: ";

  /** What a comment of this check has in it, whatever the figures. */
  public static final String OF_DOCUMENT = "this document comes to";

  /** What a person must know; empty if the document comes to what was meant, or does not say. */
  public Optional<String> paid() {
    return differs()
        .map(
            it ->
                MARK
                    + "the customer paid %s, %s comes to %s"
                        .formatted(Figures.shown(meant), made, Figures.shown(it)));
  }

  /** What {@link #paid} says, with the likely cause and what the person does about it. */
  public Optional<String> explained() {
    return paid()
        .map(it -> it + ". " + Cause.sentences(meant, tax, made.total().orElse(meant), made.tax()));
  }

  /** Likewise of a credit memo, as it stands in the document itself. */
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

  /** A difference that rounding does not explain. */
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

  /** Whether the document says that it comes to exactly this. */
  public boolean isEqual() {
    return made.total().filter(meant::is).isPresent();
  }
}
