package com.orderbridge.intake;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventTime;
import java.util.List;
import java.util.Optional;

/** The result of reading a proven body. */
public sealed interface Reading {
  /** The most events of one body: the sender waits while all of them are enqueued. */
  int MOST = 50;

  /**
   * The events of one body. They have one type and one order.
   *
   * @param events one event, or several if the body names several, such as refunds
   * @param time when they happened, according to the sender
   * @param remark what was odd about the body; it is logged, and stops nothing
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
   * An event of a type that no route takes.
   *
   * @param type the sender's name for what happened
   * @param subject the id of the order, if the body names it
   */
  record NotRouted(String type, Optional<String> subject) implements Reading {}

  /**
   * The body is not an event of this sender, as far as we know; {@code why} quotes nothing of it.
   */
  record Unreadable(String why) implements Reading {}
}
