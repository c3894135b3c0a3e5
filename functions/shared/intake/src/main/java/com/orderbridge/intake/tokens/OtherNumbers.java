package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.TextDecision;

/**
 * A filter that judges texts like another filter, except that it takes no number in them for a
 * card's.
 *
 * @param filter the other filter
 * @param maybeCard whether a number is still taken for a card's within something that is named a
 *     card
 */
public record OtherNumbers(JsonCopy.Filter filter, boolean maybeCard) implements JsonCopy.Filter {
  @Override
  public boolean drops(String name) {
    return filter.drops(name);
  }

  @Override
  public boolean dropsNamed(String name) {
    return filter.dropsNamed(name);
  }

  @Override
  public TextDecision text(String text) {
    return Suspicion.isIn(text)
        ? new TextJudge(filter, Masked::tokens).judged(text)
        : TextDecision.KEPT;
  }

  @Override
  public JsonCopy.Filter of(String name) {
    return filter.of(name);
  }

  @Override
  public boolean suspects(String name) {
    return filter.suspects(name);
  }

  @Override
  public boolean dropsValue(String value) {
    return maybeCard && filter.dropsValue(value);
  }
}
