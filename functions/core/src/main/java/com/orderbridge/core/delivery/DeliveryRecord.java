package com.orderbridge.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one delivery. Ids only, no personal data.
 *
 * @param since when it was first attempted, or when it began to wait for another one
 * @param written what it has left at the target
 * @param messageId of the message that was rejected
 * @param unknownAt when a write of unknown end was last given up
 */
public record DeliveryRecord(
    String type,
    DeliveryState state,
    int attempts,
    Instant since,
    Instant at,
    Written written,
    Optional<String> code,
    Optional<String> reason,
    Optional<String> messageId,
    Optional<Instant> unknownAt) {
  /** The code of a delivery that waits for the one that comes first. */
  public static final String WAITS = "WAITS";

  public static DeliveryRecord fresh(String type, Instant now) {
    return new DeliveryRecord(
        type,
        DeliveryState.OPEN,
        0,
        now,
        now,
        Written.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The record of a delivery that has not been attempted, because another one comes first. */
  DeliveryRecord waitingFor(String predecessor) {
    return new DeliveryRecord(
        type,
        state,
        attempts,
        since,
        at,
        written,
        Optional.of(WAITS),
        Optional.of("waits for " + predecessor),
        messageId,
        unknownAt);
  }

  /** Whether it waits for another one, and has not been attempted. */
  boolean waits() {
    return attempts == 0 && code.filter(WAITS::equals).isPresent();
  }

  /** Whether another attempt goes on where it ends: else the next one begins anew. */
  public boolean goesOn() {
    return state == DeliveryState.OPEN && !waits();
  }

  /** The target's own name for it, once something is there. */
  public Optional<String> reference() {
    return written.reference();
  }

  /**
   * The record after the function died in an attempt: it may have written until its lease ended.
   */
  public DeliveryRecord interrupted(Instant leaseEnded) {
    return new DeliveryRecord(
        type,
        state,
        attempts + 1,
        since,
        at,
        written,
        Optional.of("INTERRUPTED"),
        Optional.of("the function ended in the middle of an attempt"),
        messageId,
        later(unknownAt, leaseEnded));
  }

  /** The record after an attempt that ended with {@code outcome}. */
  public DeliveryRecord after(Outcome outcome, String messageId, Instant now) {
    return switch (outcome) {
      case Outcome.Delivered(var reference, var _, var amount, var check) ->
          ended(DeliveryState.DELIVERED, now, wrote(reference, true, amount), "DELIVERED", check);
      case Outcome.AlreadyDelivered(var reference, var ours, var amount, var check) ->
          ended(
              DeliveryState.DELIVERED,
              now,
              wrote(reference, ours, amount),
              "ALREADY_DELIVERED",
              check);
      case Outcome.Skipped(var reason) ->
          ended(DeliveryState.SKIPPED, now, written, "SKIPPED", Optional.of(reason));
      case Outcome.Rejected(var code, var reason, var _, var reference) ->
          rejected(now, code, reason, messageId, reference);
      case Outcome.Retry(var code, var reason, var _, var effect) ->
          open(now, code, reason, effect);
      case Outcome.Unavailable(var code, var reason, var _, var effect) ->
          open(now, code, reason, effect);
      case Outcome.Pending(var reason) -> open(now, Outcome.Pending.CODE, reason, Effect.NONE);
      case Outcome.Waits(var predecessor) ->
          open(now, WAITS, "waits for " + predecessor, Effect.NONE);
    };
  }

  /**
   * A redriven delivery starts anew, and so does one that had to wait, but what it may have left at
   * the target is not forgotten.
   */
  DeliveryRecord afresh(Instant now) {
    var none = Optional.<String>empty();
    return new DeliveryRecord(
        type, DeliveryState.OPEN, 0, now, now, written, none, none, none, unknownAt);
  }

  /** No write of an earlier attempt can come to its end after this. */
  public Instant lookOnlyUntil(Duration settlesWithin) {
    return unknownAt.map(at -> at.plus(settlesWithin)).orElse(Instant.MIN);
  }

  private static Written wrote(String reference, boolean ours, Optional<Amount> amount) {
    return new Written(Optional.of(reference), ours, amount);
  }

  private DeliveryRecord ended(
      DeliveryState state, Instant now, Written written, String code, Optional<String> reason) {
    return new DeliveryRecord(
        type,
        state,
        attempts + 1,
        since,
        now,
        written,
        Optional.of(code),
        reason.filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private DeliveryRecord rejected(
      Instant now, String code, String reason, String messageId, Optional<String> reference) {
    return new DeliveryRecord(
        type,
        DeliveryState.REJECTED,
        attempts + 1,
        since,
        now,
        reference.map(it -> wrote(it, true, Optional.empty())).orElse(written),
        Optional.of(code),
        Optional.of(reason),
        Optional.of(messageId),
        unknownAt);
  }

  private DeliveryRecord open(Instant now, String code, String reason, Effect effect) {
    return new DeliveryRecord(
        type,
        DeliveryState.OPEN,
        attempts + 1,
        since,
        now,
        written,
        Optional.of(code),
        Optional.of(reason),
        Optional.empty(),
        effect == Effect.UNKNOWN ? later(unknownAt, now) : unknownAt);
  }

  private static Optional<Instant> later(Optional<Instant> one, Instant other) {
    return one.filter(it -> it.isAfter(other)).or(() -> Optional.of(other));
  }
}
