package com.orderbridge.core.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression of a stage, compiled once. Beside JSONata's own functions it knows {@code
 * $money(minorUnits, currency)} and {@code $net(minorUnits, taxRate, currency)}, both exact.
 *
 * <p>Bounded: an evaluation ends after two seconds or 500 levels with a {@link MappingException}.
 * Thread-safe; evaluations of one expression follow one another, since the library keeps state.
 */
public final class Expression {
  private static final long MAXIMUM_MILLIS = 2000;
  private static final int MAXIMUM_DEPTH = 500;

  private final String name;
  private final Jsonata compiled;

  private Expression(String name, Jsonata compiled) {
    this.name = name;
    this.compiled = compiled;
  }

  /**
   * Compiles an expression.
   *
   * @param name what to call it in errors: the file it came from
   * @throws MappingException if {@code text} is not JSONata; says where
   */
  public static Expression compile(String name, String text) {
    try {
      var compiled = Jsonata.jsonata(text);
      compiled.registerFunction("money", new Jsonata.JFunction(Expression::money, "<ns:n>"));
      compiled.registerFunction("net", new Jsonata.JFunction(Expression::net, "<nns:n>"));
      return new Expression(name, compiled);
    } catch (JException e) {
      throw new MappingException(name, "is not valid JSONata: " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  /** As {@link #evaluate(JsonNode, Map)}, without variables. */
  public JsonNode evaluate(JsonNode input) {
    return evaluate(input, Map.of());
  }

  /**
   * The value of the expression for {@code input}; a null node where it selects nothing.
   *
   * @param variables what the expression may use as {@code $name}
   * @throws MappingException if it cannot be evaluated; never quotes the input
   */
  public synchronized JsonNode evaluate(JsonNode input, Map<String, JsonNode> variables) {
    try {
      var frame = compiled.createFrame();
      frame.setRuntimeBounds(MAXIMUM_MILLIS, MAXIMUM_DEPTH);
      variables.forEach((name, value) -> frame.bind(name, PlainValues.from(value)));
      return PlainValues.toTree(compiled.evaluate(PlainValues.from(input), frame));
    } catch (Money.NoAmountException e) {
      throw new MappingException(name, "fails: " + e.getMessage(), null);
    } catch (JException e) {
      throw new MappingException(name, "fails with JSONata error " + codeOf(e), null);
    } catch (RuntimeException e) {
      // The library throws whatever Java throws inside it, and its texts can quote the event.
      throw new MappingException(name, "fails with " + e.getClass().getSimpleName(), null);
    }
  }

  private static String codeOf(JException e) {
    return e.getError() + " at position " + e.getLocation();
  }

  private static Object money(@Nullable Object input, List<?> arguments) {
    return Money.ofMinorUnits(arguments.get(0), text(arguments.get(1)));
  }

  private static Object net(@Nullable Object input, List<?> arguments) {
    return Money.net(arguments.get(0), arguments.get(1), text(arguments.get(2)));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
