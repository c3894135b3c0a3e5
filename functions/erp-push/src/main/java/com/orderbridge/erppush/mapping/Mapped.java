package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.amount.GivenBack;
import java.util.Optional;

/**
 * What a mapping made of an event: {@code {"order": {…}, "customer": {…}, "totals": {…}}}, with
 * {@code refund} or {@code cancellation} in the place of {@code order} for those events.
 *
 * @param document in the ERP's own fields: of a refund or cancellation the credit memo
 * @param customer in the ERP's own fields: what a new customer is made of
 * @param totals what the document must add up to, where the sender says so
 * @param whole of a refund: whether it gives the whole order back
 * @param givenBack of a refund or cancellation: what the sender says of its amount
 * @param rest of a refund: the line, without a price, for money that is no article's and no
 *     freight's
 * @param check what the mapping is not sure of, for a person to look at once the document is there
 * @param pending why the sender has not decided yet: no document is made
 * @param skip why there is nothing to be done: no document is made
 */
public record Mapped(
    Kind kind,
    ObjectNode document,
    ObjectNode customer,
    Optional<Totals> totals,
    boolean whole,
    Optional<GivenBack> givenBack,
    Optional<ObjectNode> rest,
    Optional<String> check,
    Optional<String> pending,
    Optional<String> skip) {

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
    var whole = kind == Kind.CANCELLATION || value.path("whole").asBoolean(false);
    return new Mapped(
        kind,
        document,
        object(value, "customer").orElseGet(JsonNodeFactory.instance::objectNode),
        Totals.of(value.path("totals")),
        whole,
        GivenBack.of(value.path("givenBack")),
        object(value, "rest"),
        text(value, "check"),
        text(value, "pending"),
        text(value, "skip"));
  }

  private static Optional<ObjectNode> object(JsonNode value, String field) {
    return value.path(field) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<String> text(JsonNode value, String field) {
    return Optional.of(value.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(it -> !it.isBlank());
  }
}
