package com.orderbridge.delivery.simulated;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Retry;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.delivery.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A target that protects itself against nothing: whatever is written twice exists twice. Its client
 * does what the client of every target does: it looks, and creates only if nothing was found and
 * the attempt may create.
 */
final class ModelErp implements Target {
  /** What happens to a call. */
  sealed interface Mood {
    /** A look and a create each take this long. */
    record Well(Duration takes) implements Mood {}

    record Down(String code, Optional<Instant> notBefore) implements Mood {}

    record Refuses(String code) implements Mood {}

    record TooManyRequests(Instant notBefore) implements Mood {}

    /** The write takes effect this long after the client has given up. */
    record CommitsLate(Duration after) implements Mood {}

    record CommitsThenFails() implements Mood {}

    record FailsToLook() implements Mood {}

    /** The look succeeds. Then the function is killed before it has written. */
    record KilledBefore() implements Mood {}

    record KilledAfter() implements Mood {}
  }

  /** A look and a create take no time. */
  static final Mood WELL = new Mood.Well(Duration.ZERO);

  private final SimulatedTime time;
  private final List<String> effects = new ArrayList<>();
  private final Set<String> there = new HashSet<>();
  Function<Event, Mood> mood = _ -> WELL;
  int calls;
  Instant firstCall = Instant.MAX;
  Instant lastCall = Instant.MIN;

  ModelErp(SimulatedTime time) {
    this.time = time;
  }

  /** Returns the ids of the events that were written, in that order. */
  List<String> effects() {
    return List.copyOf(effects);
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    calls++;
    lastCall = time.instant();
    firstCall = firstCall.isBefore(lastCall) ? firstCall : lastCall;
    return switch (mood.apply(event)) {
      case Mood.Well(var takes) -> lookAndCreate(event, attempt, takes);
      case Mood.Down(var code, var notBefore) ->
          new Unavailable(code, "down", notBefore, Effect.NONE);
      case Mood.Refuses(var code) -> new Outcome.Rejected(code, "no", WhoMustAct.CATALOG);
      case Mood.TooManyRequests(var notBefore) ->
          new Retry("TOO_MANY_REQUESTS", "429", Optional.of(notBefore), Effect.NONE);
      case Mood.CommitsLate(var after) -> look(event, attempt).orElseGet(() -> late(event, after));
      case Mood.CommitsThenFails() ->
          look(event, attempt).orElseGet(() -> late(event, Duration.ZERO));
      case Mood.FailsToLook() -> new Retry("HTTP_500", "the look failed");
      case Mood.KilledBefore() -> look(event, attempt).orElseGet(this::killed);
      case Mood.KilledAfter() -> look(event, attempt).orElseGet(() -> createThenKilled(event));
    };
  }

  private Outcome lookAndCreate(Event event, Attempt attempt, Duration takes) {
    pass(takes);
    var found = look(event, attempt);
    pass(takes);
    return found.orElseGet(() -> create(event));
  }

  private void pass(Duration takes) {
    if (takes.isPositive()) {
      time.sleep(takes);
    }
  }

  private Optional<Outcome> look(Event event, Attempt attempt) {
    if (there.contains(event.id())) {
      return Optional.of(new Outcome.AlreadyDelivered("found"));
    }
    return attempt.mayCreate()
        ? Optional.empty()
        : Optional.of(
            new Retry("SETTLING", "x", Optional.of(attempt.lookOnlyUntil()), Effect.NONE));
  }

  private Outcome create(Event event) {
    write(event.id());
    return new Outcome.Delivered("created");
  }

  private void write(String id) {
    effects.add(id);
    there.add(id);
  }

  private Outcome late(Event event, Duration after) {
    time.at(time.instant().plus(after), () -> write(event.id()));
    return new Unavailable("SILENT", "no answer", Optional.empty(), Effect.UNKNOWN);
  }

  private Outcome killed() {
    time.neverWake();
    throw new IllegalStateException("a killed function went on");
  }

  private Outcome createThenKilled(Event event) {
    create(event);
    return killed();
  }
}
