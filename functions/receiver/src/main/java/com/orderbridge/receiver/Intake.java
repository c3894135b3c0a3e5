package com.orderbridge.receiver;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.routing.Routes;
import java.util.Optional;
import java.util.Set;

/** What becomes of a proven body: read, routed, enqueued. Used by both functions. Thread-safe. */
final class Intake {
  /** How it ended. */
  sealed interface Taken {
    record Accepted(String eventId) implements Taken {}

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
      case Understood.Routed(var event, var targets) -> enqueue(event, targets, trace);
    };
  }

  private sealed interface Understood {
    record Routed(Event event, Set<String> targets) implements Understood {}

    record Nothing(Taken taken) implements Understood {}
  }

  private Understood understand(ProvenBody body, Source source) {
    try {
      var reader = Sources.readerOf(source);
      return switch (reader.read(body, source, type -> routes.any(source.name(), type))) {
        case Reading.Unreadable(var why) -> new Understood.Nothing(new Taken.Unreadable(why));
        case Reading.NotRouted(var type) -> ignored("no route for " + printable(type));
        case Reading.Read(var event) when event.test() && !bridge.acceptTestEvents() ->
            ignored("a test event");
        case Reading.Read(var event) -> route(event);
      };
    } catch (MappingException e) {
      return new Understood.Nothing(new Taken.Unreadable(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      // A bug of a reader. Its text may quote the body, so that only its class is told.
      return new Understood.Nothing(
          new Taken.Unreadable("the reader failed with " + e.getClass().getSimpleName()));
    }
  }

  private Understood route(Event event) {
    var targets = routes.deliveriesFor(event);
    return targets.isEmpty()
        ? ignored("no route takes this order")
        : new Understood.Routed(event, targets);
  }

  private static Understood ignored(String why) {
    return new Understood.Nothing(new Taken.Ignored(why));
  }

  /** A type is the sender's text, and goes into our log. */
  private static String printable(String type) {
    return type.matches("[A-Za-z0-9._-]{1,64}") ? type : "its type";
  }

  private Taken enqueue(Event event, Set<String> targets, Optional<String> trace) {
    return switch (queues.send(event, targets, trace)) {
      case Queues.Enqueued.Everywhere() -> new Taken.Accepted(event.id());
      case Queues.Enqueued.TooLarge() -> new Taken.TooLarge();
      case Queues.Enqueued.Refused(var error) -> new Taken.Refused(error);
    };
  }
}
