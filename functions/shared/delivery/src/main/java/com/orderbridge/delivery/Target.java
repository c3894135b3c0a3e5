package com.orderbridge.delivery;

import com.orderbridge.core.event.Event;
import java.time.Instant;

/** A system that must hear of events. One effect per event, however often it is asked. */
@FunctionalInterface
public interface Target {
  /**
   * Looks before it creates. Returns within {@code attempt.deadline()}; an exception is a bug,
   * which the delivery loop treats as a {@link Outcome.Retry}. Called by several threads, but never
   * twice at once for one subject.
   */
  Outcome deliver(Event event, Attempt attempt);

  /**
   * Fetches ahead what the first delivery would fetch: a token, a session. Changes nothing, and
   * tells nothing; returns by {@code deadline}.
   */
  default void prepare(Instant deadline) {}
}
