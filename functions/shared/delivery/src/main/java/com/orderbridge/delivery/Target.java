package com.orderbridge.delivery;

import com.orderbridge.core.event.Event;
import java.time.Instant;

/**
 * A system that must hear of events. An event has one effect there, however often it is delivered.
 * Thread-safe.
 */
@FunctionalInterface
public interface Target {
  /**
   * Delivers one event: looks whether the target has it, and creates it if not.
   *
   * <p>Several threads call this, but never two at once for one subject.
   *
   * @param attempt what is known of earlier attempts, and the time by which this one must return
   * @return how the attempt ended. An exception would be a bug; the delivery loop treats it as a
   *     {@link Outcome.Retry}
   */
  Outcome deliver(Event event, Attempt attempt);

  /**
   * Fetches what the first delivery would have to fetch, such as a token or a session. Changes
   * nothing at the target and tells nobody.
   *
   * @param deadline the time by which it returns
   */
  default void prepare(Instant deadline) {}
}
