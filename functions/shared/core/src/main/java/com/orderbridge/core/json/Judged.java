package com.orderbridge.core.json;

/** What a {@link JsonCopy.Filter} makes of a text. */
public sealed interface Judged {
  Judged KEPT = new Kept();
  Judged DROPPED = new Dropped();

  /** It is copied as it stands. */
  record Kept() implements Judged {}

  /** Its field or element is left out. */
  record Dropped() implements Judged {}

  /** Another text takes its place. */
  record Replaced(String text) implements Judged {
    /** It may be personal data. */
    @Override
    public String toString() {
      return "Replaced[redacted]";
    }
  }
}
