package com.orderbridge.core.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A JSONata expression of a stage, compiled once. It can call JSONata's own functions and those of
 * {@link Functions}.
 *
 * <p>It is bounded: an evaluation that takes five seconds, or calls itself too deeply, ends with a
 * {@link MappingException}. It is thread-safe; evaluations of one expression run one after the
 * other, because the library keeps state.
 */
public final class Expression {
  private static final long MAXIMUM_MILLIS = 5000;

  /**
   * The library counts some levels twice, so that an event with many lines looks like a deep call.
   */
  private static final int MAXIMUM_DEPTH = 100_000;

  private final String name;
  private final String text;
  private final Jsonata compiled;

  private Expression(String name, String text, Jsonata compiled) {
    this.name = name;
    this.text = text;
    this.compiled = compiled;
  }

  /**
   * Compiles an expression.
   *
   * @param name its name in errors: the file that it comes from
   * @param text the JSONata
   * @throws MappingException if {@code text} is not JSONata; the message says where
   */
  public static Expression compile(String name, String text) {
    try {
      var compiled = Jsonata.jsonata(text);
      Functions.register(compiled);
      return new Expression(name, text, compiled);
    } catch (JException e) {
      var place = Place.of(text, e.getLocation() - 1);
      throw new MappingException(name, "is not JSONata at " + place + ": " + e.getMessage(), e);
    } catch (IndexOutOfBoundsException e) {
      // The library throws this for a text that ends with a comment.
      throw new MappingException(name, "is not JSONata: no expression follows its last comment", e);
    }
  }

  public String name() {
    return name;
  }

  /** Evaluates like {@link #evaluate(JsonNode, Map)}, without variables. */
  public JsonNode evaluate(JsonNode input) {
    return evaluate(input, Map.of());
  }

  /**
   * Returns the value of the expression for {@code input}; a null node if it selects nothing.
   *
   * @param variables the values that the expression may use as {@code $name}
   * @throws MappingException if it cannot be evaluated; the message never quotes more of the input
   *     than the SKU of a line
   */
  public synchronized JsonNode evaluate(JsonNode input, Map<String, JsonNode> variables) {
    try {
      var frame = compiled.createFrame();
      frame.setRuntimeBounds(MAXIMUM_MILLIS, MAXIMUM_DEPTH);
      variables.forEach((name, value) -> frame.bind(name, PlainValues.from(value)));
      return PlainValues.toTree(compiled.evaluate(PlainValues.from(input), frame));
    } catch (EventFields.FieldException | Money.NoAmountException e) {
      throw MappingException.ofEvent(name, e);
    } catch (JException e) {
      throw new MappingException(name, "fails at " + placeOf(e) + sentenceOf(e), null);
    } catch (StackOverflowError e) {
      throw new MappingException(name, "fails: it calls itself too deeply", null);
    } catch (RuntimeException e) {
      // The library passes on whatever Java throws inside it, and those texts can quote the event.
      throw new MappingException(name, "fails with " + e.getClass().getSimpleName(), null);
    }
  }

  /** Returns the place of an error. The library gives the position after the name or sign. */
  private String placeOf(JException e) {
    return Place.of(text, e.getLocation() - 1) + ": ";
  }

  private static String sentenceOf(JException e) {
    return RuntimeErrors.sentence(String.valueOf(e.getError()));
  }
}
