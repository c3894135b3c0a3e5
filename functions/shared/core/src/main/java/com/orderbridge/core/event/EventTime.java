package com.orderbridge.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * The time at which something happened according to its sender, in whatever form the sender writes
 * it.
 */
public sealed interface EventTime {
  /** The sender gives no time. */
  record Unsaid() implements EventTime {}

  /** The sender gives an instant. */
  record At(Instant instant) implements EventTime {}

  /**
   * The sender gives a day, or a time of day without its zone: it is an instant from {@code first}
   * on, and before {@code last}.
   */
  record Within(Instant first, Instant last) implements EventTime {}

  /** The sender gives a time in a form that we do not know. */
  record Unclear() implements EventTime {}

  /** Returns the instant, if it is known exactly. */
  default Optional<Instant> exactly() {
    return this instanceof At(var instant) ? Optional.of(instant) : Optional.empty();
  }

  /**
   * Tells whether it happened at that instant or later; empty if that cannot be told. An event
   * without a time counts as later.
   */
  default Optional<Boolean> notBefore(Instant from) {
    return switch (this) {
      case Unsaid() -> Optional.of(true);
      case At(var instant) -> Optional.of(!instant.isBefore(from));
      case Within(var first, var _) when !first.isBefore(from) -> Optional.of(true);
      case Within(var _, var last) when !last.isAfter(from) -> Optional.of(false);
      case Within _, Unclear _ -> Optional.empty();
    };
  }

  /**
   * Reads a time from any member of a body. It never throws. A number counts as seconds or as
   * milliseconds of Unix time: whichever gives a date from 1973 to 2099.
   */
  static EventTime of(JsonNode said) {
    if (said.isMissingNode() || said.isNull()) {
      return new Unsaid();
    }
    if (said.isNumber()) {
      return TimeForms.unix(said.decimalValue()).orElseGet(Unclear::new);
    }
    return said.isTextual() ? TimeForms.text(said.textValue().strip()) : new Unclear();
  }
}
