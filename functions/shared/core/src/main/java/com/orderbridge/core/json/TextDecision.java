package com.orderbridge.core.json;

/** What a {@link JsonCopy.Filter} makes of a text. */
public sealed interface TextDecision {
  TextDecision KEPT = new Kept();
  TextDecision DROPPED = new Dropped();

  /** It is copied as it stands. */
  record Kept() implements TextDecision {}

  /** Its field or element is left out. */
  record Dropped() implements TextDecision {}

  /** Another text takes its place. */
  record Replaced(String text) implements TextDecision {
    /** It may be personal data. */
    @Override
    public String toString() {
      return "Replaced[redacted]";
    }
  }
}
