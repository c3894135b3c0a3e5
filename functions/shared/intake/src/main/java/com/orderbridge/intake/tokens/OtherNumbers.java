package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.TextDecision;

/**
 * Judges texts as another filter does, except that no number in them is taken for that of a card.
 *
 * @param maybeCard whether it is one all the same within what is called a card
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
