package com.orderbridge.receiver;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.routing.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of a proven body: read, routed, enqueued. Used by both functions. Thread-safe. */
final class Intake {
  /** How it ended. */
  sealed interface Taken {
    /** The ids of all events that the body stands for, the first one first. */
    record Accepted(List<String> eventIds, Optional<String> remark) implements Taken {}

    /** Of an order, where the body says of which. */
    record Ignored(String why, Optional<String> subject) implements Taken {}

    record Unreadable(String why) implements Taken {
      private static final int LONGEST = 300;

      /** It may be the text of a library, which nobody has bounded. */
      public Unreadable {
        var printable = why.replaceAll("[^ -~]", "?");
        why = printable.substring(0, Math.min(printable.length(), LONGEST));
      }
    }

    record TooLarge() implements Taken {}

    record Refused(String error) implements Taken {}
  }

  private final Bridge bridge;
  private final Map<String, EventReader> readers = new HashMap<>();
  private final Routes routes;
  private final Queues queues;

  Intake(Bridge bridge, Queues queues) {
    this.bridge = bridge;
    bridge.sources().forEach((name, source) -> readers.put(name, Sources.readerOf(source)));
    this.routes = new Routes(bridge.routes());
    this.queues = queues;
  }

  /** Total: whatever a reader or a condition does with a body, the body is not lost. */
  Taken take(ProvenBody body, Source source, Optional<String> trace) {
    return switch (understand(body, source)) {
      case Understood.Nothing(var taken) -> taken;
      case Understood.Routed routed -> enqueue(routed, trace);
    };
  }

  private sealed interface Understood {
    record Routed(List<Event> events, Set<String> targets, Optional<String> remark)
        implements Understood {}

    record Nothing(Taken taken) implements Understood {}
  }

  private Understood understand(ProvenBody body, Source source) {
    try {
      return switch (read(body, source)) {
        case Reading.Unreadable(var why) -> unreadable(why);
        case Reading.NotRouted(var type, var subject) ->
            ignored("no route for " + printable(type), subject);
        case Reading.Read(var events, _, _)
            when events.getFirst().test() && !bridge.acceptTestEvents() ->
            ignored("a test event", Optional.of(events.getFirst().subject()));
        case Reading.Read read -> route(read);
      };
    } catch (MappingException e) {
      return unreadable(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A bug of a reader. Its text may quote the body, so that only its class is told.
      return unreadable("the reader failed with " + e.getClass().getSimpleName());
    }
  }

  private Reading read(ProvenBody body, Source source) {
    var reader = java.util.Objects.requireNonNull(readers.get(source.name()));
    return reader.read(body, source, type -> routes.any(source.name(), type));
  }

  /** They differ in their ids alone: all go the same way. */
  private Understood route(Reading.Read read) {
    var first = read.events().getFirst();
    return routes
        .deliveriesFor(first, read.time())
        .map(targets -> routed(read, targets))
        .orElseGet(
            () ->
                unreadable(
                    "a route begins at a time, and it cannot be told whether the order was before"
                        + " it: its time is in a form that is not known, or names no zone"));
  }

  private static Understood routed(Reading.Read read, Set<String> targets) {
    return targets.isEmpty()
        ? ignored("no route takes this order", Optional.of(read.events().getFirst().subject()))
        : new Understood.Routed(read.events(), targets, read.remark());
  }

  private static Understood ignored(String why, Optional<String> subject) {
    return new Understood.Nothing(new Taken.Ignored(why, subject));
  }

  private static Understood unreadable(String why) {
    return new Understood.Nothing(new Taken.Unreadable(why));
  }

  /** A type is the sender's text, and goes into our log. */
  private static String printable(String type) {
    return type.matches("[A-Za-z0-9._-]{1,64}") ? type : "its type";
  }

  /** Where one cannot be enqueued, the sender sends all again; a repetition does no harm. */
  private Taken enqueue(Understood.Routed routed, Optional<String> trace) {
    for (var event : routed.events()) {
      switch (queues.send(event, routed.targets(), trace)) {
        case Queues.Enqueued.Everywhere() -> {}
        case Queues.Enqueued.TooLarge() -> {
          return new Taken.TooLarge();
        }
        case Queues.Enqueued.Refused(var error) -> {
          return new Taken.Refused(error);
        }
      }
    }
    return new Taken.Accepted(routed.events().stream().map(Event::id).toList(), routed.remark());
  }
}
