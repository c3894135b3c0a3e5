package com.orderbridge.core.http;

import java.util.Optional;

/** What is in a business system that a stub plays: it depends on what the stub is for. */
public sealed interface StubContents {
  /**
   * For the rehearsal before a Lambda snapshot: every customer that is asked for, and no document.
   * A document that is created comes to another amount than was sent, so that this is compiled too.
   */
  record Rehearsal() implements StubContents {}

  /**
   * For a dry run: no customer yet, so that one sees how a new one would be created.
   *
   * @param order the number of the order that a refund or cancellation refers to; without it there
   *     is no document
   */
  record DryRun(Optional<String> order) implements StubContents {}

  /** Whether every customer that is asked for is there. */
  default boolean hasCustomers() {
    return this instanceof Rehearsal;
  }

  /** The number of the only order that is there; empty if there is none. */
  default Optional<String> order() {
    return switch (this) {
      case Rehearsal() -> Optional.empty();
      case DryRun(var order) -> order;
    };
  }
}
