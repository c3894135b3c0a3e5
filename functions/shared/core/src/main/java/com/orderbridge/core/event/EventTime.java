package com.orderbridge.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** When a sender says that something happened, in whatever form it says so. */
public sealed interface EventTime {
  /** It says nothing. */
  record Unsaid() implements EventTime {}

  /** An instant. */
  record At(Instant instant) implements EventTime {}

  /** A day, or a time of day without its zone: some instant from the first to before the last. */
  record Within(Instant first, Instant last) implements EventTime {}

  /** It says something, but nothing that we know for a time. */
  record Unclear() implements EventTime {}

  /** The one instant that it certainly is. */
  default Optional<Instant> exactly() {
    return this instanceof At(var instant) ? Optional.of(instant) : Optional.empty();
  }

  /** Whether it was at that instant or later; empty if that cannot be told. */
  default Optional<Boolean> notBefore(Instant from) {
    return switch (this) {
      case Unsaid() -> Optional.of(true);
      case At(var instant) -> Optional.of(!instant.isBefore(from));
      case Within(var first, var _) when !first.isBefore(from) -> Optional.of(true);
      case Within(var _, var last) when !last.isAfter(from) -> Optional.of(false);
      case Within _, Unclear _ -> Optional.empty();
    };
  }

  /** Total. Numbers are seconds or milliseconds of Unix time, whichever is of our days. */
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
