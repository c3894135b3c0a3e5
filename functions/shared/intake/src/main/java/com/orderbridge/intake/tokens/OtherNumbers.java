package com.orderbridge.intake.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  public int mark(int character) {
    return filter.mark(character);
  }

  @Override
  public boolean isMarked(int marks) {
    return filter.isMarked(marks);
  }

  @Override
  public TextDecision text(byte[] utf8, int from, int to) {
    return Suspicion.isIn(utf8, from, to)
        ? new TextJudge(filter, Masked::tokens).judged(new String(utf8, from, to - from, UTF_8))
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
