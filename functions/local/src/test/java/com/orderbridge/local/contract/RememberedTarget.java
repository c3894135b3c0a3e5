package com.orderbridge.local.contract;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Past;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A target whose attempts hear what the order's story says, as the deliveries' table would tell
 * them. Several targets, like several environments of a function, can share the stories.
 */
public record RememberedTarget(Target target, Bridge bridge, Stories stories) implements Target {

  /** What is remembered of one event. */
  private record Known(
      boolean mayHaveWritten, Optional<String> reference, Optional<Past.Other> end) {
    static final Known NOTHING = new Known(false, Optional.empty(), Optional.empty());
  }

  /** Of every order. */
  public static final class Stories {
    private final Map<String, Map<String, Known>> orders = new ConcurrentHashMap<>();

    private Map<String, Known> of(Event event) {
      return orders.computeIfAbsent(
          event.source() + " " + event.subject(), _ -> new LinkedHashMap<>());
    }
  }

  @Override
  public void prepare(Instant deadline) {
    target.prepare(deadline);
  }

  /** An attempt that knows a past of its own keeps it. */
  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    var story = stories.of(event);
    var told =
        new Attempt(
            attempt.number(),
            attempt.now(),
            attempt.deadline(),
            attempt.lookOnlyUntil(),
            attempt.past().equals(Past.NONE) ? past(event, story) : attempt.past());
    var outcome = target.deliver(event, told);
    story.put(event.id(), after(event, outcome, story.getOrDefault(event.id(), Known.NOTHING)));
    return outcome;
  }

  private Past past(Event event, Map<String, Known> story) {
    var own = story.getOrDefault(event.id(), Known.NOTHING);
    var others = new ArrayList<Past.Other>();
    story.forEach((id, it) -> it.end().filter(_ -> !id.equals(event.id())).ifPresent(others::add));
    return new Past(
        own.mayHaveWritten(),
        own.reference(),
        List.copyOf(others),
        Optional.of(bridge.referencePrefix(event.source())));
  }

  private static Known after(Event event, Outcome outcome, Known before) {
    return switch (outcome) {
      case Outcome.Delivered(var reference, var _, var amount, var _) ->
          ended(new Past.Other(event.id(), event.type(), reference, true, amount));
      case Outcome.AlreadyDelivered(var reference, var ours, var amount, var _) ->
          ended(new Past.Other(event.id(), event.type(), reference, ours, amount));
      case Outcome.Rejected(var _, var _, var _, var reference) ->
          new Known(before.mayHaveWritten(), reference.or(before::reference), Optional.empty());
      case Outcome.Retry retry -> unknown(retry.effect(), before);
      case Outcome.Unavailable unavailable -> unknown(unavailable.effect(), before);
      default -> before;
    };
  }

  private static Known ended(Past.Other end) {
    return new Known(false, Optional.of(end.reference()), Optional.of(end));
  }

  private static Known unknown(Effect effect, Known before) {
    return new Known(
        before.mayHaveWritten() || effect == Effect.UNKNOWN, before.reference(), before.end());
  }
}
