package com.orderbridge.core.secret;

import java.util.function.Supplier;

/** A target's own secret, as it is known now. Thread-safe. */
@FunctionalInterface
public interface TargetSecret extends Supplier<Secret> {
  /** After a refusal: somebody may have set another one meanwhile. Rate-limited. */
  default Secret again() {
    return get();
  }
}
