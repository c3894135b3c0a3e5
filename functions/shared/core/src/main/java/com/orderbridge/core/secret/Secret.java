package com.orderbridge.core.secret;

import java.util.List;

/** The result of asking for a secret. */
public sealed interface Secret {
  /** The secret has values. The current one is the first. */
  record Known(List<String> values) implements Secret {
    @Override
    public String toString() {
      return "Known[redacted]";
    }
  }

  /** The secret has no value, or does not exist. */
  record Unset() implements Secret {}

  record Unreachable(String why) implements Secret {}
}
