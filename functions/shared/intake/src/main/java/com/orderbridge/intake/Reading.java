package com.orderbridge.intake;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventTime;
import java.util.List;
import java.util.Optional;

/** What a proven body turned out to be. */
public sealed interface Reading {
  /** A body names at most so many events: a sender waits while all are enqueued. */
  int MOST = 50;

  /**
   * Events of one type and one order.
   *
   * @param events one, or several where the body names several, such as refunds
   * @param time when they happened, in the sender's words
   * @param remark what was odd about the body and is to be logged, though it stops nothing
   */
  record Read(List<Event> events, EventTime time, Optional<String> remark) implements Reading {
    public Read {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("a body that was read has an event");
      }
    }
  }

  /**
   * An event of a type that goes nowhere.
   *
   * @param subject the order, where the body says it
   */
  record NotRouted(String type, Optional<String> subject) implements Reading {}

  /** Not an event of this sender, as far as we know; {@code why} quotes nothing of it. */
  record Unreadable(String why) implements Reading {}
}
