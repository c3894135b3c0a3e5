package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.amount.GivenBack;
import java.util.Optional;

/**
 * The document that a mapping made of an event: {@code {"order": {…}, "customer": {…}, "totals":
 * {…}}}. For refunds and cancellations the first member is {@code refund} or {@code cancellation}
 * instead of {@code order}.
 *
 * @param document the document in the ERP's own fields; for a refund or cancellation, the credit
 *     memo
 * @param customer the data for a new customer in the ERP's own fields
 * @param totals the totals to which the document must add up; empty if the sender does not say
 * @param whole whether a refund gives the whole order back
 * @param givenBack the sender's statement about the amount of a refund or cancellation
 * @param rest a refund's line without a price, for money that belongs to no article and no freight
 * @param check a text about what the mapping is not sure of; a person must look at it once the
 *     document exists
 * @param pending the reason why the sender has not decided yet; no document is made then
 * @param skip the reason why there is nothing to do; no document is made then
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

  /** Reads the value of a mapping. Returns empty if it has none of the three members. */
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
