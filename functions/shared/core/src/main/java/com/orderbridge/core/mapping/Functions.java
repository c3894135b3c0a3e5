package com.orderbridge.core.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions that mappings can call in addition to JSONata's own; docs/mappings.md has their
 * table.
 */
final class Functions {
  private Functions() {}

  static void register(Jsonata expression) {
    checked(expression, "money", "<ns:n>", Functions::money);
    checked(expression, "net", "<nns:n>", Functions::net);
    of(expression, "shares", it -> Shares.of(at(it, 0), at(it, 1)));
    of(expression, "whole", it -> EventFields.whole(at(it, 0), at(it, 1), at(it, 2)));
    of(expression, "exact", it -> EventFields.exact(at(it, 0), at(it, 1), at(it, 2)));
    of(expression, "day", it -> EventFields.day(at(it, 0), at(it, 1), at(it, 2)));
    of(expression, "object", it -> EventFields.object(at(it, 0), at(it, 1)));
    of(expression, "text", it -> EventFields.text(at(it, 0), at(it, 1), at(it, 2)));
    of(expression, "filled", it -> Texts.filled(at(it, 0)));
    of(expression, "phone", it -> Texts.phone(at(it, 0)));
  }

  private interface Function {
    @Nullable Object apply(List<?> arguments);
  }

  /**
   * Registers a function that accepts any arguments, because a field that is missing in an event
   * arrives as nothing.
   */
  private static void of(Jsonata expression, String name, Function function) {
    JFunctionCallable call = (_, arguments) -> function.apply(arguments);
    expression.registerFunction(name, new JFunction(call, null));
  }

  private static void checked(
      Jsonata expression, String name, String signature, Function function) {
    JFunctionCallable call = (_, arguments) -> function.apply(arguments);
    expression.registerFunction(name, new JFunction(call, signature));
  }

  private static Object money(List<?> arguments) {
    return Money.ofMinorUnits(at(arguments, 0), String.valueOf(at(arguments, 1)));
  }

  private static Object net(List<?> arguments) {
    return Money.net(at(arguments, 0), at(arguments, 1), String.valueOf(at(arguments, 2)));
  }

  /** Returns an argument. JSON's null counts as missing, in every position. */
  private static @Nullable Object at(List<?> arguments, int position) {
    var value = position < arguments.size() ? arguments.get(position) : null;
    return Objects.equals(value, Jsonata.NULL_VALUE) ? null : value;
  }
}
