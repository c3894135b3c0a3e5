package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.CloudEvents.Received;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.breaker.Admission;
import com.orderbridge.delivery.loop.Judged.Ended;
import com.orderbridge.delivery.notify.People;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whether to work on a message now. Nothing here throws or calls the target. If the table
 * fails, the message goes back to its queue.
 */
final class Claiming {
  private final TargetConfig config;
  private final LoopPorts parts;
  private final Delays delays;
  private final RecentRejections rejections;
  private final Patience patience;
  private final People people;

  Claiming(TargetConfig config, LoopPorts parts, Delays delays, RecentRejections rejections) {
    this.config = config;
    this.parts = parts;
    this.delays = delays;
    this.rejections = rejections;
    this.patience = new Patience(config);
    this.people = new People(config.name(), parts.notifications());
  }

  /** Tells whether the target can be used, as far as is known. Never probes an open breaker. */
  boolean targetIsUsable() {
    var now = now();
    return config.windows().openUntil(now).isEmpty() && parts.breaker().isGood(now);
  }

  Judged judge(Message message, Instant deadline) {
    if (rejections.contains(message.id())) {
      return new Ended(new Disposal.Burn());
    }
    return switch (CloudEvents.received(message.body())) {
      case Received.Known(var event) -> judge(event, message, deadline).of(event);
      case Received.NoEvent(var why) -> unreadable(message, why);
    };
  }

  /** An unreadable message has no story in the table. So people are told at its first receive. */
  private Judged unreadable(Message message, String why) {
    if (message.receives() == 1) {
      parts.log().unreadable(message, why, now());
      parts
          .notifications()
          .tell(
              WhoMustAct.OPERATIONS,
              "Order Bridge: " + config.name() + " received a message that is not an event",
              "Message %s is on its way to the DLQ of %s: %s."
                  .formatted(message.id(), config.name(), why));
    }
    return new Ended(new Disposal.Burn());
  }

  private Judged judge(Event event, Message message, Instant deadline) {
    try {
      return switch (admission(deadline)) {
        case Admission.Stopped(var until) -> stopped(event, message, until, deadline);
        case Admission.Passes passes -> claim(event, message, passes, deadline);
        case Admission.Probes probes -> probe(event, message, probes, deadline);
      };
    } catch (RuntimeException e) {
      parts.log().failed(message, "claiming", e);
      return new Ended(delays.backoff(message));
    }
  }

  /** A planned window is checked first, because that needs no table. */
  private Admission admission(Instant deadline) {
    return config
        .windows()
        .openUntil(now())
        .<Admission>map(Admission.Stopped::new)
        .orElseGet(() -> parts.breaker().admit(now(), deadline.plus(DeliveryTimes.CLOCKS_DIFFER)));
  }

  private Judged stopped(Event event, Message message, Instant until, Instant deadline) {
    if (patience.isLastChance(message, now())) {
      var over = Optional.of("the target has been unavailable since the event was sent");
      return claim(event, message, new Admission.Passes(), deadline, Optional.empty(), over);
    }
    return new Ended(delays.notBefore(message, until));
  }

  /** If the probe's delivery cannot be claimed, the next delivery may try. */
  private Judged probe(Event event, Message message, Admission.Probes probes, Instant deadline) {
    var granted = false;
    try {
      var judged = claim(event, message, probes, deadline);
      granted = judged instanceof Judged.Granted;
      return judged;
    } finally {
      if (!granted) {
        parts.breaker().unasked(probes, now());
      }
    }
  }

  private Judged claim(Event event, Message message, Admission admission, Instant deadline) {
    var predecessor = parts.bridge().predecessorOf(event);
    return claim(event, message, admission, deadline, predecessor, Optional.empty());
  }

  private Judged claim(
      Event event,
      Message message,
      Admission admission,
      Instant deadline,
      Optional<String> predecessor,
      Optional<String> over) {
    var request = request(event, message, deadline, predecessor);
    return switch (parts.deliveries().claim(request)) {
      case Claim.Granted granted ->
          new Judged.Granted(event, request.lease(), granted, admission, over);
      case Claim.Busy(var until) -> new Ended(delays.notAfter(message, until));
      case Claim.AlreadySettled(var record, var changed) -> {
        changed.ifPresent(_ -> people.changed(event, record));
        yield alreadySettled(event, message, record);
      }
      case Claim.PredecessorOpen(var eventId, var _) ->
          waits(event, message, admission, deadline, eventId);
      case Claim.RejectedBefore _ -> rejectedBefore(message);
    };
  }

  private ClaimRequest request(
      Event event, Message message, Instant deadline, Optional<String> predecessor) {
    return new ClaimRequest(
        DeliveryKey.of(event, config.name()),
        event.id(),
        event.type(),
        predecessor,
        parts.bridge().cancels(event),
        parts.bridge().referencePrefix(event.source()),
        event.content().digest(),
        message.id(),
        Lease.of(UUID.randomUUID().toString(), deadline),
        now());
  }

  private Judged alreadySettled(Event event, Message message, DeliveryRecord record) {
    var reference = record.reference().orElseGet(() -> record.state().name());
    var outcome = new Outcome.AlreadyDelivered(reference);
    parts.log().attempted(event, message, 0, outcome, Duration.ZERO, now());
    return new Ended(new Disposal.Delete());
  }

  private Judged waits(
      Event event, Message message, Admission admission, Instant deadline, String predecessor) {
    if (patience.hasWaitedTooLong(message, now())) {
      var over =
          Optional.of(
              "%s of this order was not delivered: solve that first, or ask the sender to send it"
                  .formatted(predecessor.split("/", 2)[0]));
      return claim(event, message, admission, deadline, Optional.empty(), over);
    }
    var outcome = new Outcome.Waits(predecessor);
    parts.log().attempted(event, message, 0, outcome, Duration.ZERO, now());
    return new Ended(delays.backoff(message));
  }

  private Judged rejectedBefore(Message message) {
    rejections.add(message.id());
    return new Ended(new Disposal.Reject());
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
