package com.orderbridge.receiver;

import com.orderbridge.core.event.Event;
import java.util.List;
import java.util.function.Function;

/** What a proven body turned out to be. */
public sealed interface Reading {
  /** A body names at most so many events: a sender waits while all are enqueued. */
  int MOST = 50;

  /**
   * Events of one type and one order.
   *
   * @param events one, or several where the body names several, such as refunds
   */
  record Read(List<Event> events) implements Reading {
    public Read {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("a body that was read has an event");
      }
    }
  }

  /** An event of a type that goes nowhere. */
  record NotRouted(String type) implements Reading {}

  /** Not an event of this sender, as far as we know; {@code why} quotes nothing of it. */
  record Unreadable(String why) implements Reading {}

  /**
   * Of a body that stands for the events of these ids.
   *
   * @param event makes the event of an id
   */
  static Reading of(List<String> ids, Function<String, Event> event) {
    return ids.size() > MOST
        ? new Unreadable("it names %d events, and at most %d are read".formatted(ids.size(), MOST))
        : new Read(ids.stream().map(event).toList());
  }
}
