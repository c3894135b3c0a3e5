package com.orderbridge.receiver;

import com.orderbridge.aws.snapshot.Threads;
import com.orderbridge.core.config.Source;
import com.orderbridge.intake.Intake;
import com.orderbridge.intake.Parking;
import com.orderbridge.intake.Proof;
import com.orderbridge.intake.Queues;
import com.orderbridge.intake.Taken;
import com.orderbridge.receiver.http.Answer;
import com.orderbridge.receiver.http.HttpRequest;
import com.orderbridge.receiver.http.RequestLog;
import com.orderbridge.receiver.secrets.SourceVerifier;
import com.orderbridge.receiver.secrets.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers senders. A 2xx means that the event is in the queue of every target, or is kept as a
 * parked body, or is ignored on purpose. Whatever fails later is not the sender's concern.
 * Thread-safe.
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

  /** Reads the secrets of all sources at the same time, so that no sender has to wait for one. */
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

  /** Many clients add a slash at the end, and no source's path has one. */
  private static String withoutSlash(String path) {
    var end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** Refuses what can be refused without a secret and without a look at the body. */
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
        .problemWithHeaders(request.headers())
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
    return switch (entrance.verifier().verify(request.headers(), body, now)) {
      case Verdict.Unknown(var problem) ->
          log.answered(source, request, Answer.unverifiable(problem), problem.secret(), now);
      case Verdict.Rejected(var reason, var signedAt) -> {
        var scheme = entrance.verifier().scheme();
        var answer = Answer.unverified(scheme, reason, signedAt, now);
        yield log.answered(source, request, answer, "", now);
      }
      case Verdict.Proven(var proof) -> take(request, proof, entrance.source(), now);
    };
  }

  private Answer take(HttpRequest request, Proof proof, Source source, Instant now) {
    var taken = intake.take(proof, request.trace());
    return taken instanceof Taken.Unreadable(var why)
        ? park(request, proof, source, why, now)
        : log.answered(source.name(), request, answer(taken), why(taken), more(taken), now);
  }

  private Answer park(HttpRequest request, Proof proof, Source source, String why, Instant now) {
    var parked = parking.park(proof, source.rules(), why);
    var more = new LinkedHashMap<>(more(parked));
    more.put("reason", why);
    return log.answered(source.name(), request, answer(parked), why, more, now);
  }

  private static Answer answer(Taken taken) {
    return switch (taken) {
      case Taken.Accepted(var ids, _) -> Answer.accepted(ids);
      case Taken.Ignored(var why, _) -> Answer.ignored(why);
      case Taken.Parked _ -> Answer.parked();
      case Taken.TooLarge() -> Answer.tooLarge(Queues.LIMIT);
      case Taken.Refused(var error) -> unreachable(error);
      case Taken.Unreadable(var why) -> throw new IllegalStateException("not parked: " + why);
    };
  }

  private static Answer unreachable(String error) {
    return Answer.unavailable("queue_unreachable", "the queue cannot be reached (" + error + ")");
  }

  private static String why(Taken taken) {
    return switch (taken) {
      case Taken.Accepted(var ids, _) -> ids.getFirst();
      case Taken.Ignored(var why, _) -> why;
      case Taken.Refused(var error) -> error;
      case Taken.Unreadable(var why) -> why;
      case Taken.Parked _, Taken.TooLarge _ -> "";
    };
  }

  private static Map<String, String> more(Taken taken) {
    return switch (taken) {
      case Taken.Accepted(_, var remark) -> field("remark", remark);
      case Taken.Ignored(_, var subject) -> field("subject", subject);
      case Taken.Parked(var messageId) -> Map.of("messageId", messageId);
      case Taken.Unreadable _, Taken.TooLarge _, Taken.Refused _ -> Map.of();
    };
  }

  private static Map<String, String> field(String name, Optional<String> value) {
    return value.map(it -> Map.of(name, it)).orElseGet(Map::of);
  }
}
