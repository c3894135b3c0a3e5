package com.orderbridge.core.secret;

import java.util.function.Supplier;

/** Supplies a target's own secret with its present value. Thread-safe. */
@FunctionalInterface
public interface TargetSecret extends Supplier<Secret> {
  /**
   * Reads the secret once more after the target refused it, because somebody may have set another
   * one in the meantime. An implementation limits how often it does so.
   */
  default Secret again() {
    return get();
  }
}
