package com.orderbridge.delivery.story;

import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one delivery. Ids only, no personal data.
 *
 * @param since when it was first attempted, or when it began to wait for another one
 * @param last what its last attempt, or its wait, came to
 * @param written what it has left at the target
 * @param messageId of the message that was rejected
 * @param unknownAt when a write of unknown end was last given up
 */
public record DeliveryRecord(
    String type,
    DeliveryState state,
    int attempts,
    Instant since,
    Last last,
    Written written,
    Optional<String> messageId,
    Optional<Instant> unknownAt,
    Kept kept) {
  /** The code of a delivery that waits for the one that comes first. */
  public static final String WAITS = "WAITS";

  public static DeliveryRecord fresh(String type, Instant now) {
    return open(type, 0, now, Last.none(now), Written.NOTHING, Optional.empty(), Kept.NOTHING);
  }

  private static DeliveryRecord open(
      String type,
      int attempts,
      Instant since,
      Last last,
      Written written,
      Optional<Instant> unknownAt,
      Kept kept) {
    var state = DeliveryState.OPEN;
    return new DeliveryRecord(
        type, state, attempts, since, last, written, Optional.empty(), unknownAt, kept);
  }

  public Instant at() {
    return last.at();
  }

  public Optional<String> code() {
    return last.code();
  }

  public Optional<String> reason() {
    return last.reason();
  }

  /** When the target wants to be asked again, if that is longer than one rest of the message. */
  public Optional<Instant> notBefore() {
    return last.notBefore();
  }

  /** The target's own name for it, once something is there. */
  public Optional<String> reference() {
    return written.reference();
  }

  /** Whether it waits for another one, and has not been attempted. */
  boolean waits() {
    return attempts == 0 && code().filter(WAITS::equals).isPresent();
  }

  /** Whether it has been attempted, and the sender had not decided yet. */
  public boolean isPending() {
    return state == DeliveryState.OPEN && code().filter(Outcome.Pending.CODE::equals).isPresent();
  }

  /** Whether another attempt goes on where it ends: else the next one begins anew. */
  public boolean goesOn() {
    return state == DeliveryState.OPEN && !waits();
  }

  /** The record of a delivery that has not been attempted, because another one comes first. */
  DeliveryRecord waitingFor(String predecessor) {
    var waits = Last.of(at(), WAITS, "waits for " + predecessor);
    return open(type, attempts, since, waits, written, unknownAt, kept);
  }

  /** The same where the sender has sent other bodies of it. */
  public DeliveryRecord with(Bodies bodies) {
    return new DeliveryRecord(
        type, state, attempts, since, last, written, messageId, unknownAt, kept.with(bodies));
  }

  /**
   * A redriven delivery starts anew, and so does one that had to wait, but what it may have left at
   * the target is not forgotten.
   */
  DeliveryRecord afresh(Instant now) {
    return open(type, 0, now, Last.none(now), written, unknownAt, keptAnew());
  }

  /** The same with less of what people were told of it. */
  DeliveryRecord shortened() {
    return new DeliveryRecord(
        type,
        state,
        attempts,
        since,
        last.shortened(),
        written,
        messageId,
        unknownAt,
        kept.shortened());
  }

  private Kept keptAnew() {
    return state == DeliveryState.REJECTED ? kept.after(Round.of(this)) : kept.anew();
  }

  /** The end of a delivery whose order was cancelled; a rejection before is one round of it. */
  DeliveryRecord cancelled(Instant now) {
    var none = Optional.<Instant>empty();
    var last = Last.of(now, "SKIPPED", "cancelled before it was written");
    return new DeliveryRecord(
        type,
        DeliveryState.SKIPPED,
        attempts,
        since,
        last,
        written,
        Optional.empty(),
        none,
        keptAnew());
  }

  /**
   * The record after the function died in an attempt: it may have written until its lease ended.
   */
  public DeliveryRecord interrupted(Instant leaseEnded) {
    var died = Last.of(at(), "INTERRUPTED", "the function ended in the middle of an attempt");
    return open(type, attempts + 1, since, died, written, later(leaseEnded), kept);
  }

  /** The record after an attempt that ended with {@code outcome}. */
  public DeliveryRecord after(Outcome outcome, String messageId, Instant now) {
    return switch (outcome) {
      case Outcome.Delivered(var reference, var _, var amount, var check) ->
          delivered(Last.of(now, "DELIVERED", check.orElse("")), reference, true, amount);
      case Outcome.AlreadyDelivered(var reference, var ours, var amount, var check) ->
          delivered(Last.of(now, "ALREADY_DELIVERED", check.orElse("")), reference, ours, amount);
      case Outcome.Skipped(var reason) ->
          ended(DeliveryState.SKIPPED, Last.of(now, "SKIPPED", reason), written);
      case Outcome.Rejected(var code, var reason, var _, var reference) ->
          rejected(Last.of(now, code, reason), messageId, reference);
      case Outcome.Retry(var code, var reason, var notBefore, var effect) ->
          tried(Last.of(now, code, reason, notBefore), effect);
      case Outcome.Unavailable(var code, var reason, var notBefore, var effect) ->
          tried(Last.of(now, code, reason, notBefore), effect);
      case Outcome.Pending(var reason) -> pending(Last.of(now, Outcome.Pending.CODE, reason));
      case Outcome.Waits(var predecessor) ->
          tried(Last.of(now, WAITS, "waits for " + predecessor), Effect.NONE);
    };
  }

  /** No write of an earlier attempt can come to its end after this. */
  public Instant lookOnlyUntil(Duration settlesWithin) {
    return unknownAt.map(at -> at.plus(settlesWithin)).orElse(Instant.MIN);
  }

  private DeliveryRecord delivered(
      Last last, String reference, boolean ours, Optional<Amount> amount) {
    return ended(DeliveryState.DELIVERED, last, new Written(Optional.of(reference), ours, amount));
  }

  private DeliveryRecord ended(DeliveryState state, Last last, Written written) {
    var none = Optional.<Instant>empty();
    return new DeliveryRecord(
        type, state, attempts + 1, since, last, written, Optional.empty(), none, kept);
  }

  private DeliveryRecord rejected(Last last, String messageId, Optional<String> reference) {
    var draft = reference.map(it -> new Written(Optional.of(it), true, Optional.empty()));
    return new DeliveryRecord(
        type,
        DeliveryState.REJECTED,
        attempts + 1,
        since,
        last,
        draft.orElse(written),
        Optional.of(messageId),
        unknownAt,
        kept);
  }

  private DeliveryRecord pending(Last last) {
    var kept = this.kept.pending(last.at());
    return open(type, attempts + 1, since, last, written, unknownAt, kept);
  }

  private DeliveryRecord tried(Last last, Effect effect) {
    var unknown = effect == Effect.UNKNOWN ? later(last.at()) : unknownAt;
    return open(type, attempts + 1, since, last, written, unknown, kept);
  }

  private Optional<Instant> later(Instant other) {
    return unknownAt.filter(it -> it.isAfter(other)).or(() -> Optional.of(other));
  }
}
