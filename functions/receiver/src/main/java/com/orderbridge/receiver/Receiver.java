package com.orderbridge.receiver;

import com.orderbridge.adapters.snapshot.Threads;
import com.orderbridge.core.config.Source;
import com.orderbridge.intake.body.Tokens;
import com.orderbridge.receiver.Intake.Taken;
import com.orderbridge.receiver.SourceVerifier.Proof;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
    var entrance = entrances.get(withoutSlash(request.path()));
    if (entrance == null) {
      return log.answered("", request, Answer.notFound(), "", began);
    }
    var source = entrance.source().name();
    return refusal(request, entrance, began)
        .map(it -> log.answered(source, request, it, "", began))
        .orElseGet(() -> receive(request, entrance, began));
  }

  /** Many clients add some; no source's path ends with one. */
  private static String withoutSlash(String path) {
    var end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** What costs neither a secret nor a look at the body. */
  private static Optional<Answer> refusal(HttpRequest request, Entrance entrance, Instant now) {
    if (!request.method().equals("POST")) {
      return Optional.of(Answer.notAllowed());
    }
    var largest = entrance.source().rules().largestBody();
    if (request.body().size() > largest) {
      return Optional.of(Answer.largerThanRead(largest));
    }
    var verifier = entrance.verifier();
    return verifier
        .problemWithHeaders(request)
        .map(it -> Answer.unverified(verifier.scheme(), it, Optional.empty(), now));
  }

  private Answer receive(HttpRequest request, Entrance entrance, Instant now) {
    return request
        .body()
        .bytes()
        .map(body -> receive(request, body, entrance, now))
        .orElseGet(() -> log.answered("", request, Answer.unreadableRequest(), "", now));
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

  private Answer take(HttpRequest request, ProvenBody proven, Source source, Instant now) {
    var body = proven.inflated().decoded().announcing(announced(request, source));
    var taken = intake.take(body, source, request.trace());
    return switch (taken) {
      case Taken.Accepted(var ids, var remark) -> {
        var more = remark.map(it -> Map.of("remark", it)).orElseGet(Map::of);
        yield log.answered(source.name(), request, Answer.accepted(ids), ids.getFirst(), more, now);
      }
      case Taken.Ignored(var why, var subject) -> {
        var more = subject.map(it -> Map.of("subject", it)).orElseGet(Map::of);
        yield log.answered(source.name(), request, Answer.ignored(why), why, more, now);
      }
      case Taken.TooLarge() ->
          log.answered(source.name(), request, Answer.tooLarge(Queues.LIMIT), "", now);
      case Taken.Refused(var error) ->
          log.answered(source.name(), request, unreachable(error), error, now);
      case Taken.Unreadable(var why) -> park(request, body, source, why, now);
    };
  }

  private static Answer unreachable(String error) {
    return Answer.unavailable("queue_unreachable", "the queue cannot be reached (" + error + ")");
  }

  private Answer park(
      HttpRequest request, ProvenBody body, Source source, String why, Instant now) {
    var stored = body.without(Tokens.of(source.rules()));
    var parked = parking.park(new ParkedBody(source.name(), stored, why));
    var more = new LinkedHashMap<String, String>();
    parked.messageId().ifPresent(it -> more.put("messageId", it));
    more.put("reason", why);
    return log.answered(source.name(), request, parked.answer(), why, more, now);
  }

  /** A word of the header, which is stored and told: nothing else of it is. */
  private static Optional<String> announced(HttpRequest request, Source source) {
    return Sources.topicHeaderOf(source)
        .flatMap(it -> Optional.ofNullable(request.headers().get(it)))
        .map(String::strip)
        .map(it -> it.matches("[A-Za-z0-9._-]{1,64}") ? it : "no-topic");
  }
}
