package com.orderbridge.receiver;

import com.orderbridge.adapters.snapshot.Threads;
import com.orderbridge.core.config.Source;
import com.orderbridge.receiver.Intake.Taken;
import com.orderbridge.receiver.SourceVerifier.Proof;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Answers a sender. A 2xx means that the event is in every target's queue, or is kept, or goes
 * nowhere; everything that goes wrong later is not the sender's concern. Thread-safe.
 */
final class Receiver {
  /** A source, and how its requests are verified. */
  record Entrance(Source source, SourceVerifier verifier) {}

  private final Map<String, Entrance> entrances;
  private final Intake intake;
  private final Parking parking;
  private final RequestLog log;
  private final InstantSource clock;

  Receiver(
      Map<String, Entrance> entrancesByPath,
      Intake intake,
      Parking parking,
      RequestLog log,
      InstantSource clock) {
    this.entrances = Map.copyOf(entrancesByPath);
    this.intake = intake;
    this.parking = parking;
    this.log = log;
    this.clock = clock;
  }

  /** Reads the secrets of all sources at once, so that no sender waits for one. */
  void readSecrets() {
    try (var threads = Threads.perTask()) {
      entrances.values().forEach(it -> threads.execute(() -> it.verifier().ready(clock.instant())));
    }
  }

  Answer receive(HttpRequest request) {
    var began = clock.instant();
    var entrance = entrances.get(request.path());
    if (entrance == null || !request.method().equals("POST")) {
      return log.answered("", request, Answer.notFound(), "", began);
    }
    return request
        .body()
        .map(body -> receive(request, body, entrance, began))
        .orElseGet(() -> log.answered("", request, Answer.unreadableRequest(), "", began));
  }

  private Answer receive(HttpRequest request, byte[] body, Entrance entrance, Instant now) {
    var source = entrance.source().name();
    return switch (entrance.verifier().verify(request, body, now)) {
      case Proof.Unknown(var problem) ->
          log.answered(source, request, Answer.unverifiable(problem), problem.secret(), now);
      case Proof.Rejected(var reason, var signedAt) -> {
        var scheme = entrance.verifier().scheme();
        var answer = Answer.unverified(scheme, reason, signedAt, now);
        yield log.answered(source, request, answer, "", now);
      }
      case Proof.Proven(var proven) -> take(request, proven, entrance.source(), now);
    };
  }

  private Answer take(HttpRequest request, ProvenBody body, Source source, Instant now) {
    var taken = intake.take(body, source, request.trace());
    return log.answered(source.name(), request, answer(taken, body, source), why(taken), now);
  }

  private Answer answer(Taken taken, ProvenBody body, Source source) {
    return switch (taken) {
      case Taken.Accepted(var eventIds) -> Answer.accepted(eventIds);
      case Taken.Ignored(var why) -> Answer.ignored(why);
      case Taken.TooLarge() -> Answer.tooLarge(Queues.LIMIT);
      case Taken.Refused(var error) ->
          Answer.unavailable("queue_unreachable", "the queue cannot be reached (" + error + ")");
      case Taken.Unreadable _ -> parking.park(new ParkedBody(source.name(), body));
    };
  }

  private static String why(Taken taken) {
    return switch (taken) {
      case Taken.Accepted(var eventIds) -> eventIds.getFirst();
      case Taken.Ignored(var why) -> why;
      case Taken.Unreadable(var why) -> why;
      case Taken.Refused(var error) -> error;
      case Taken.TooLarge() -> "";
    };
  }
}
