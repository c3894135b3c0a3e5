package com.orderbridge.receiver;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.routing.Routes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a proven body: read, routed, enqueued. Used by both functions. Thread-safe. */
final class Intake {
  /** How it ended. */
  sealed interface Taken {
    /** The ids of all events that the body stands for, the first one first. */
    record Accepted(List<String> eventIds) implements Taken {}

    record Ignored(String why) implements Taken {}

    record Unreadable(String why) implements Taken {}

    record TooLarge() implements Taken {}

    record Refused(String error) implements Taken {}
  }

  private final Bridge bridge;
  private final Routes routes;
  private final Queues queues;

  Intake(Bridge bridge, Queues queues) {
    this.bridge = bridge;
    this.routes = new Routes(bridge.routes());
    this.queues = queues;
  }

  /** Total: whatever a reader or a condition does with a body, the body is not lost. */
  Taken take(ProvenBody body, Source source, Optional<String> trace) {
    return switch (understand(body, source)) {
      case Understood.Nothing(var taken) -> taken;
      case Understood.Routed(var events, var targets) -> enqueue(events, targets, trace);
    };
  }

  private sealed interface Understood {
    record Routed(List<Event> events, Set<String> targets) implements Understood {}

    record Nothing(Taken taken) implements Understood {}
  }

  private Understood understand(ProvenBody body, Source source) {
    try {
      var reader = Sources.readerOf(source);
      return switch (reader.read(body, source, type -> routes.any(source.name(), type))) {
        case Reading.Unreadable(var why) -> new Understood.Nothing(new Taken.Unreadable(why));
        case Reading.NotRouted(var type) -> ignored("no route for " + printable(type));
        case Reading.Read(var events) when events.getFirst().test() && !bridge.acceptTestEvents() ->
            ignored("a test event");
        case Reading.Read(var events) -> route(events);
      };
    } catch (MappingException e) {
      return new Understood.Nothing(new Taken.Unreadable(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      // A bug of a reader. Its text may quote the body, so that only its class is told.
      return new Understood.Nothing(
          new Taken.Unreadable("the reader failed with " + e.getClass().getSimpleName()));
    }
  }

  /** They differ in their ids alone: all go the same way. */
  private Understood route(List<Event> events) {
    var targets = routes.deliveriesFor(events.getFirst());
    return targets.isEmpty()
        ? ignored("no route takes this order")
        : new Understood.Routed(events, targets);
  }

  private static Understood ignored(String why) {
    return new Understood.Nothing(new Taken.Ignored(why));
  }

  /** A type is the sender's text, and goes into our log. */
  private static String printable(String type) {
    return type.matches("[A-Za-z0-9._-]{1,64}") ? type : "its type";
  }

  /** Where one cannot be enqueued, the sender sends all again; a repetition does no harm. */
  private Taken enqueue(List<Event> events, Set<String> targets, Optional<String> trace) {
    for (var event : events) {
      switch (queues.send(event, targets, trace)) {
        case Queues.Enqueued.Everywhere() -> {}
        case Queues.Enqueued.TooLarge() -> {
          return new Taken.TooLarge();
        }
        case Queues.Enqueued.Refused(var error) -> {
          return new Taken.Refused(error);
        }
      }
    }
    return new Taken.Accepted(events.stream().map(Event::id).toList());
  }
}
