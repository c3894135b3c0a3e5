package com.orderbridge.delivery.story;

import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one delivery. It holds ids, but no personal data.
 *
 * @param since when it was first attempted, or when it began to wait for another event
 * @param last the result of its last attempt or wait
 * @param written what it has left at the target
 * @param messageId the id of the message that was rejected
 * @param unknownAt when a write whose end is unknown was last given up
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
  /** The code of a delivery that waits for the event that must come first. */
  public static final String WAITS = "WAITS";

  /** Returns the record of a delivery that has not been attempted yet. */
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

  /** Returns when the last attempt or wait ended. */
  public Instant at() {
    return last.at();
  }

  /** Returns the code of the last attempt or wait. Empty if there is none. */
  public Optional<String> code() {
    return last.code();
  }

  /** Returns the reason of the last attempt or wait, for people. Empty if there is none. */
  public Optional<String> reason() {
    return last.reason();
  }

  /**
   * Returns when the target wants to be asked again, if that is later than one rest of the message
   * can reach.
   */
  public Optional<Instant> notBefore() {
    return last.notBefore();
  }

  /** Returns the target's own name for the document, if there is one. */
  public Optional<String> reference() {
    return written.reference();
  }

  /** Tells whether the delivery waits for another event and has not been attempted. */
  boolean waits() {
    return attempts == 0 && code().filter(WAITS::equals).isPresent();
  }

  /** Tells whether the delivery has been attempted and the sender had not decided yet. */
  public boolean isPending() {
    return state == DeliveryState.OPEN && code().filter(Outcome.Pending.CODE::equals).isPresent();
  }

  /** Tells whether the next attempt continues this record. If not, the next attempt begins anew. */
  public boolean goesOn() {
    return state == DeliveryState.OPEN && !waits();
  }

  /**
   * Returns the record of a delivery that has not been attempted because another event must come
   * first.
   */
  DeliveryRecord waitingFor(String predecessor) {
    var waits = Last.of(at(), WAITS, "waits for " + predecessor);
    return open(type, attempts, since, waits, written, unknownAt, kept);
  }

  /** Returns this record with other bodies of the sender. */
  public DeliveryRecord with(Bodies bodies) {
    return new DeliveryRecord(
        type, state, attempts, since, last, written, messageId, unknownAt, kept.with(bodies));
  }

  /**
   * Returns the record with which a redriven delivery, or one that had to wait, begins anew. It
   * keeps what the delivery may have left at the target.
   */
  DeliveryRecord afresh(Instant now) {
    return open(type, 0, now, Last.none(now), written, unknownAt, keptAnew());
  }

  /** Returns this record with shorter reasons. */
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

  /**
   * Returns the record of a delivery whose order was cancelled. If it was rejected before, that
   * becomes a round of it.
   */
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
   * Returns the record after the function stopped in the middle of an attempt. The attempt may have
   * written something until its lease ended.
   */
  public DeliveryRecord interrupted(Instant leaseEnded) {
    var died = Last.of(at(), "INTERRUPTED", "the function ended in the middle of an attempt");
    return open(type, attempts + 1, since, died, written, later(leaseEnded), kept);
  }

  /** Returns the record after an attempt that ended with {@code outcome}. */
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

  /** Returns the time after which no write of an earlier attempt can take effect. */
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
