package com.orderbridge.core.json;

/** What a {@link JsonCopy.Filter} decides about a text. */
public sealed interface TextDecision {
  TextDecision KEPT = new Kept();
  TextDecision DROPPED = new Dropped();

  /** The text is copied unchanged. */
  record Kept() implements TextDecision {}

  /** The field or element of the text is left out. */
  record Dropped() implements TextDecision {}

  /** Another text takes its place. */
  record Replaced(String text) implements TextDecision {
    /** Hides the text: it may be personal data. */
    @Override
    public String toString() {
      return "Replaced[redacted]";
    }
  }
}
