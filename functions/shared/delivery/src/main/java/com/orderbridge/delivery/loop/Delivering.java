package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.PersonalValues;
import com.orderbridge.delivery.notify.People;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes one attempt of a claimed delivery, and settles it. Nothing here throws. An exception of the
 * target becomes a {@link Outcome.Retry}. If the table fails, the claim stays unsettled for the
 * next attempt to find.
 */
final class Delivering {
  private final TargetConfig config;
  private final LoopPorts parts;
  private final Delays delays;
  private final RecentRejections rejections;
  private final Patience patience;
  private final People people;

  Delivering(TargetConfig config, LoopPorts parts, Delays delays, RecentRejections rejections) {
    this.config = config;
    this.parts = parts;
    this.delays = delays;
    this.rejections = rejections;
    this.patience = new Patience(config);
    this.people = new People(config.name(), parts.notifications());
  }

  /**
   * Asks the target.
   *
   * @param deadline the time by which every call must have ended
   */
  Disposal deliver(Message message, Judged.Granted claim, Instant deadline) {
    var began = now();
    return unready(message, claim, began, deadline)
        .map(it -> giveBack(message, claim, it))
        .orElseGet(
            () -> settling(message, () -> deliverAndSettle(message, claim, began, deadline)));
  }

  private Optional<Disposal.GiveBack> unready(
      Message message, Judged.Granted claim, Instant began, Instant deadline) {
    return began.isBefore(deadline)
        ? early(message, claim, began)
        : Optional.of(Disposal.GiveBack.NOW);
  }

  /**
   * The target has said when it wants to be asked again, and SQS cannot hide a message for so long.
   * So the message may have come too early.
   */
  private Optional<Disposal.GiveBack> early(Message message, Judged.Granted claim, Instant began) {
    return isAtItsEnd(message, claim, began)
        ? Optional.empty()
        : claim
            .record()
            .notBefore()
            .filter(began::isBefore)
            .map(it -> delays.notBefore(message, it));
  }

  private boolean isAtItsEnd(Message message, Judged.Granted claim, Instant now) {
    return claim.over().isPresent() || patience.isOver(claim.record(), message, now);
  }

  /** Gives a message back without asking the target. This is no attempt, and leaves no claim. */
  Disposal giveBack(Message message, Judged.Granted claim, Disposal.GiveBack giveBack) {
    return settling(
        message,
        () -> {
          unasked(message, claim);
          settle(claim, claim.record());
          return giveBack;
        });
  }

  private Disposal settling(Message message, Supplier<Disposal> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      // The claim stays until its lease ends. The next attempt finds it unsettled, and only looks.
      parts.log().failed(message, "settling", e);
      return delays.backoff(message);
    }
  }

  private Disposal deliverAndSettle(
      Message message, Judged.Granted claim, Instant began, Instant deadline) {
    var attempt = attempt(claim, began, deadline);
    var outcome = outcome(message, claim, attempt);
    var record = claim.record().after(outcome, message.id(), now());
    var settled = settle(claim, record);
    var took = Duration.between(began, now());
    parts.log().attempted(claim.event(), message, attempt.number(), outcome, took, now());
    return settled ? disposal(claim, message, outcome) : delays.backoff(message);
  }

  private Attempt attempt(Judged.Granted claim, Instant now, Instant deadline) {
    var record = claim.record();
    var lookOnlyUntil = record.lookOnlyUntil(config.timing().settlesWithin());
    return new Attempt(record.attempts() + 1, now, deadline, lookOnlyUntil, claim.claim().past());
  }

  private Outcome outcome(Message message, Judged.Granted claim, Attempt attempt) {
    if (isAtItsEnd(message, claim, attempt.now())) {
      unasked(message, claim);
      return exhausted(claim);
    }
    var outcome = ask(claim, attempt);
    hear(message, claim, outcome);
    return outcome;
  }

  private Outcome ask(Judged.Granted claim, Attempt attempt) {
    try {
      var outcome = parts.target().deliver(claim.event(), attempt);
      return PersonalValues.hiddenIn(outcome, claim.event());
    } catch (RuntimeException e) {
      return new Outcome.Retry("UNEXPECTED", Places.of(e), Optional.empty(), Effect.UNKNOWN);
    }
  }

  private void hear(Message message, Judged.Granted claim, Outcome outcome) {
    var subject = claim.event().subject();
    tell(message, () -> parts.breaker().heard(subject, outcome, claim.admission(), now()));
  }

  private void unasked(Message message, Judged.Granted claim) {
    tell(message, () -> parts.breaker().unasked(claim.admission(), now()));
  }

  /** Tells the breaker. If that fails, the outcome is settled all the same. */
  private void tell(Message message, Runnable breaker) {
    try {
      breaker.run();
    } catch (RuntimeException e) {
      parts.log().failed(message, "telling the breaker", e);
    }
  }

  private Outcome exhausted(Judged.Granted claim) {
    var last = claim.over().or(claim.record()::reason).orElse("no attempt finished");
    return new Outcome.Rejected(
        "EXHAUSTED",
        "it was not delivered within %d minutes; the last reason was: %s"
            .formatted(patience.horizon().toMinutes(), last),
        claim.record().isPending() ? WhoMustAct.SENDER : WhoMustAct.OPERATIONS);
  }

  private boolean settle(Judged.Granted claim, DeliveryRecord record) {
    var key = DeliveryKey.of(claim.event(), config.name());
    var settlement = Settlement.of(claim.event().id(), claim.claim(), record);
    return parts.deliveries().settle(key, claim.lease(), settlement);
  }

  private Disposal disposal(Judged.Granted claim, Message message, Outcome outcome) {
    var event = claim.event();
    return switch (outcome) {
      case Outcome.Delivered(var reference, var _, var _, var check) ->
          delivered(event, reference, check);
      case Outcome.AlreadyDelivered(var reference, var _, var _, var check) ->
          delivered(event, reference, check);
      case Outcome.Skipped _ -> new Disposal.Delete();
      case Outcome.Rejected rejected -> reject(event, message, rejected);
      case Outcome.Retry retry -> delays.backoff(message, retry.notBefore());
      case Outcome.Unavailable unavailable -> delays.backoff(message, unavailable.notBefore());
      case Outcome.Pending(var reason) -> pending(claim, message, reason);
      case Outcome.Waits _ -> delays.backoff(message);
    };
  }

  /**
   * The first attempt that finds the order undecided tells people. Later attempts only look whether
   * it has changed.
   */
  private Disposal pending(Judged.Granted claim, Message message, String reason) {
    if (claim.record().kept().pendingSince().isEmpty()) {
      people.pending(claim.event(), reason, claim.record().since().plus(patience.horizon()));
    }
    return delays.backoff(message);
  }

  /**
   * If a person must look at the document, people are told here, because a settled delivery never
   * comes again.
   */
  private Disposal delivered(Event event, String reference, Optional<String> check) {
    check.ifPresent(it -> people.look(event, reference, it));
    return new Disposal.Delete();
  }

  private Disposal reject(Event event, Message message, Outcome.Rejected rejected) {
    rejections.add(message.id());
    people.reject(event, rejected);
    return new Disposal.Reject();
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
