package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a mapping made of an event: {@code {"order": {…}, "customer": {…}, "totals": {…}}}, with
 * {@code refund} or {@code cancellation} in the place of {@code order} for those events.
 *
 * @param document in the ERP's own fields: of a refund or cancellation the credit memo
 * @param customer in the ERP's own fields: what a new customer is made of
 * @param totals what the document must add up to, where the sender says so
 * @param whole of a refund: whether it gives the whole order back
 */
public record Mapped(
    Kind kind, ObjectNode document, ObjectNode customer, Optional<Totals> totals, boolean whole) {

  /** Reads the value of a mapping; empty if it is none of these. */
  static Optional<Mapped> of(JsonNode value) {
    for (var kind : Kind.values()) {
      if (value.path(kind.field()) instanceof ObjectNode document) {
        return Optional.of(of(kind, document, value));
      }
    }
    return Optional.empty();
  }

  private static Mapped of(Kind kind, ObjectNode document, JsonNode value) {
    var customer =
        value.path("customer") instanceof ObjectNode given
            ? given
            : JsonNodeFactory.instance.objectNode();
    var whole = kind == Kind.CANCELLATION || value.path("whole").asBoolean(false);
    return new Mapped(kind, document, customer, Totals.of(value.path("totals")), whole);
  }
}
