package com.orderbridge.erppush.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.delivery.Past;
import com.orderbridge.delivery.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One order's events into a target, which hears what its story says as from the deliveries table.
 */
final class SapBusinessOneStory {
  private final Target target;
  private final Optional<String> prefix;
  private final Map<String, Past.Other> ended = new LinkedHashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Set<String> unsettled = new HashSet<>();
  private final Set<String> unwritten = new HashSet<>();

  SapBusinessOneStory(Target target) {
    this(target, Optional.empty());
  }

  SapBusinessOneStory(Target target, Optional<String> prefix) {
    this.target = target;
    this.prefix = prefix;
  }

  Delivered delivered(Event event) {
    var outcome = deliver(event);
    return assertInstanceOf(Delivered.class, outcome, outcome.toString());
  }

  AlreadyDelivered already(Event event) {
    var outcome = deliver(event);
    return assertInstanceOf(AlreadyDelivered.class, outcome, outcome.toString());
  }

  Rejected rejected(Event event) {
    var outcome = deliver(event);
    return assertInstanceOf(Rejected.class, outcome, outcome.toString());
  }

  Outcome deliver(Event event) {
    var now = Instant.now();
    var outcome =
        target.deliver(event, new Attempt(1, now, now.plusSeconds(60), Instant.MIN, past(event)));
    switch (outcome) {
      case Delivered(var reference, var _, var amount, var _) ->
          ended(event, reference, true, amount);
      case AlreadyDelivered(var reference, var ours, var amount, var _) ->
          ended(event, reference, ours, amount);
      case Rejected(var _, var _, var _, var reference) ->
          reference.ifPresentOrElse(
              it -> references.put(event.id(), it), () -> unwritten.add(event.id()));
      case Unavailable unavailable when unavailable.effect() == Effect.UNKNOWN ->
          unsettled.add(event.id());
      default -> {}
    }
    return outcome;
  }

  private Past past(Event event) {
    var others = ended.values().stream().filter(it -> !it.eventId().equals(event.id())).toList();
    return new Past(
        unsettled.contains(event.id()),
        Optional.ofNullable(references.get(event.id())),
        List.copyOf(others),
        unwritten,
        prefix);
  }

  private void ended(Event event, String reference, boolean ours, Optional<Amount> amount) {
    ended.put(event.id(), new Past.Other(event.id(), event.type(), reference, ours, amount));
    references.put(event.id(), reference);
    unsettled.remove(event.id());
    unwritten.remove(event.id());
  }
}
