package com.orderbridge.core.http;

import java.util.Optional;

/** What a stub of a business system contains. It depends on the purpose of the stub. */
public sealed interface StubContents {
  /**
   * The contents for the rehearsal before a Lambda snapshot: every customer that is asked for, and
   * no document. A document that is created gets another amount than was sent, so that the code for
   * that case is compiled too.
   */
  record Rehearsal() implements StubContents {}

  /**
   * The contents for a dry run: no customer, so that one sees how a new one would be created.
   *
   * @param order the number of the order that a refund or cancellation refers to; empty if there is
   *     no document
   */
  record DryRun(Optional<String> order) implements StubContents {}

  /** Tells whether every customer that is asked for exists. */
  default boolean hasCustomers() {
    return this instanceof Rehearsal;
  }

  /** Returns the number of the only order that exists; empty if there is none. */
  default Optional<String> order() {
    return switch (this) {
      case Rehearsal() -> Optional.empty();
      case DryRun(var order) -> order;
    };
  }
}
