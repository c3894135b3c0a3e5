package com.orderbridge.core.secret;

import java.util.List;

/** What is known of a secret. */
public sealed interface Secret {
  /** The current value first. */
  record Known(List<String> values) implements Secret {
    @Override
    public String toString() {
      return "Known[redacted]";
    }
  }

  /** It exists without a value, or not at all. */
  record Unset() implements Secret {}

  record Unreachable(String why) implements Secret {}
}
