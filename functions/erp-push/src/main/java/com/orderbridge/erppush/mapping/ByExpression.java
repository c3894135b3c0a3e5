package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A setting that is the same for every order or depends on one property of it, such as market or
 * currency: {@code "CRONUS"} or {@code {"by": "data.currency", "of": {"EUR": "CRONUS DE"},
 * "otherwise": "CRONUS"}}. Thread-safe.
 */
public final class ByExpression {
  private final Optional<Expression> by;
  private final Map<String, String> of;
  private final Optional<String> otherwise;

  private ByExpression(
      Optional<Expression> by, Map<String, String> of, Optional<String> otherwise) {
    this.by = by;
    this.of = Map.copyOf(of);
    this.otherwise = otherwise;
  }

  /** Returns a setting that is the same for every order. */
  public static ByExpression always(String value) {
    return new ByExpression(Optional.empty(), Map.of(), Optional.of(value));
  }

  /** Reads a required setting. What is wrong is recorded as a problem of {@code fields}. */
  public static ByExpression read(Fields fields, String field) {
    return fields.raw(field).isObject()
        ? fields.object(field, ByExpression::read)
        : always(fields.text(field));
  }

  private static ByExpression read(Fields fields) {
    var by = fields.text("by");
    var of = fields.textMap("of");
    var otherwise = fields.optionalText("otherwise");
    try {
      return new ByExpression(Optional.of(Expression.compile("by", by)), of, otherwise);
    } catch (MappingException e) {
      fields.problem("by", "is not JSONata: " + e.getMessage());
      return new ByExpression(Optional.empty(), of, otherwise);
    }
  }

  /** Returns every value that the setting can have. */
  public Set<String> all() {
    var all = new TreeSet<>(of.values());
    otherwise.ifPresent(all::add);
    return all;
  }

  /**
   * Returns the value for an event; empty if nothing is set for its market or currency.
   *
   * @throws MappingException if the expression fails on the event
   */
  public Optional<String> of(Event event) {
    return by.map(it -> it.evaluate(event.data()))
        .map(JsonNode::asText)
        .flatMap(it -> Optional.ofNullable(of.get(it)))
        .or(() -> otherwise);
  }
}
