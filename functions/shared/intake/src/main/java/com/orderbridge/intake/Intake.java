package com.orderbridge.intake;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.routing.Routes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes bodies that are proven: reads them, finds their targets, and enqueues their events. Every
 * entrance uses it. Thread-safe.
 */
public final class Intake {
  private final Bridge bridge;
  private final Map<String, EventReader> readers = new HashMap<>();
  private final Routes routes;
  private final Queues queues;

  /**
   * Creates an intake for a stage.
   *
   * @throws IllegalArgumentException if a source has no reader: see {@link Senders#of}
   */
  public Intake(Bridge bridge, Queues queues) {
    this.bridge = bridge;
    bridge.sources().forEach((name, source) -> readers.put(name, reader(source)));
    this.routes = new Routes(bridge.routes());
    this.queues = queues;
  }

  private static EventReader reader(Source source) {
    return Senders.of(source)
        .orElseThrow(() -> new IllegalArgumentException(Senders.unknown(source)))
        .reader(source.rules());
  }

  /**
   * Takes a message of the queue {@code reread}. Only {@link Parking} may write into that queue, so
   * its messages are proven.
   */
  public Taken takeParked(String message) {
    return Parked.read(message)
        .map(it -> take(it, Optional.empty()))
        .orElseGet(() -> new Taken.Unreadable("the message is not a parked body"));
  }

  /**
   * Takes a proven body. It never throws because of a body: whatever a reader or a condition does
   * with it, the body is not lost.
   *
   * @param proof the body, and the proof that its source sent it
   * @param trace the trace of X-Ray that the consumer continues
   */
  public Taken take(Proof proof, Optional<String> trace) {
    return Optional.ofNullable(bridge.sources().get(proof.source()))
        .map(source -> take(proof.body(), source, trace))
        .orElseGet(() -> new Taken.Unreadable("its source is not configured any more"));
  }

  private Taken take(Body body, Source source, Optional<String> trace) {
    return switch (read(body, source)) {
      case Reading.Unreadable(var why) -> new Taken.Unreadable(why);
      case Reading.NotRouted(var type, var subject) ->
          new Taken.Ignored("no route for " + printable(type), subject);
      case Reading.Read read when isUnwanted(read.events().getFirst()) ->
          ignored("a test event", read);
      case Reading.Read read -> route(read, trace);
    };
  }

  private Reading read(Body body, Source source) {
    try {
      var reader = Objects.requireNonNull(readers.get(source.name()));
      return reader.read(body, source, type -> routes.any(source.name(), type));
    } catch (RuntimeException e) {
      return new Reading.Unreadable(why(e));
    }
  }

  private boolean isUnwanted(Event event) {
    return event.test() && !bridge.acceptTestEvents();
  }

  private Taken route(Reading.Read read, Optional<String> trace) {
    Optional<Set<String>> targets;
    try {
      targets = targets(read);
    } catch (RuntimeException e) {
      return new Taken.Unreadable(why(e));
    }
    return targets
        .map(
            it -> it.isEmpty() ? ignored("no route takes this order", read) : send(read, it, trace))
        .orElseGet(
            () ->
                new Taken.Unreadable(
                    "a route begins at a time, but it is not clear whether the order was before it:"
                        + " the order's time has an unknown form, or has no zone"));
  }

  /**
   * Returns the targets of all events: the events of one body differ only in their ids, so all have
   * the same targets.
   */
  private Optional<Set<String>> targets(Reading.Read read) {
    return routes.deliveriesFor(read.events().getFirst(), read.time());
  }

  /**
   * Returns the reason for a log. Of a bug in a reader only the class is named, because its text
   * may quote the body.
   */
  private static String why(RuntimeException e) {
    return e instanceof MappingException
        ? String.valueOf(e.getMessage())
        : "the reader failed with " + e.getClass().getSimpleName();
  }

  private static Taken ignored(String why, Reading.Read read) {
    return new Taken.Ignored(why, Optional.of(read.events().getFirst().subject()));
  }

  /** Returns a type for our log, if it is safe there: it is the sender's text. */
  private static String printable(String type) {
    return type.matches("[A-Za-z0-9._-]{1,64}") ? type : "its type";
  }

  /**
   * Enqueues all events. If one cannot be enqueued, the sender sends all of them again; repetitions
   * do no harm.
   */
  private Taken send(Reading.Read read, Set<String> targets, Optional<String> trace) {
    for (var event : read.events()) {
      var problem = queues.send(event, targets, trace);
      if (problem.isPresent()) {
        return problem.get();
      }
    }
    return new Taken.Accepted(read.events().stream().map(Event::id).toList(), read.remark());
  }
}
