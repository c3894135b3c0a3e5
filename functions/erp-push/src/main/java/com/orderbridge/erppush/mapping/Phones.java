package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.mapping.Texts;
import java.util.Optional;

/**
 * Reduces a telephone number to what can be dialled. ERPs refuse letters in it, and a number that
 * is cut inside its extension would reach somebody else. Pure.
 */
public final class Phones {
  private Phones() {}

  /**
   * Changes the field of a customer in place. A field without a number that can be dialled is
   * removed.
   *
   * @return a note about what was left out, without its text; empty if nothing was
   */
  public static Optional<String> reduce(ObjectNode customer, String field) {
    var written = Texts.strip(customer.path(field).asText(""));
    var number = Texts.phone(written);
    if (written.isEmpty() || written.equals(number)) {
      return Optional.empty();
    }
    if (number == null) {
      customer.remove(field);
      return Optional.of(field + " left out: it has no number that can be dialled");
    }
    customer.put(field, number);
    return Optional.of(field + " reduced to what can be dialled");
  }
}
