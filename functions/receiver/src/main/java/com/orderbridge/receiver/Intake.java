package com.orderbridge.receiver;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.routing.Routes;
import java.util.Optional;

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

  Taken take(ProvenBody body, Source source, Optional<String> trace) {
    try {
      var reader = Sources.readerOf(source);
      return switch (reader.read(body, source, type -> routes.any(source.name(), type))) {
        case Reading.Unreadable(var why) -> new Taken.Unreadable(why);
        case Reading.NotRouted(var type) -> new Taken.Ignored("no route for " + type);
        case Reading.Read(var _, var test) when test && !bridge.acceptTestEvents() ->
            new Taken.Ignored("a test event");
        case Reading.Read(var event, var _) -> enqueue(event, trace);
      };
    } catch (MappingException e) {
      return new Taken.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private Taken enqueue(Event event, Optional<String> trace) {
    var targets = routes.deliveriesFor(event);
    if (targets.isEmpty()) {
      return new Taken.Ignored("no route takes this order");
    }
    return switch (queues.send(event, targets, trace)) {
      case Queues.Enqueued.Everywhere() -> new Taken.Accepted(event.id());
      case Queues.Enqueued.TooLarge() -> new Taken.TooLarge();
      case Queues.Enqueued.Refused(var error) -> new Taken.Refused(error);
    };
  }
}
