package com.orderbridge.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one delivery. Ids only, no personal data.
 *
 * @param since when it was first attempted
 * @param reference the target's own name for it, once it is there
 * @param messageId of the message that was rejected
 * @param unknownAt when a write of unknown end was last given up
 */
public record DeliveryRecord(
    String type,
    DeliveryState state,
    int attempts,
    Instant since,
    Instant at,
    Optional<String> reference,
    Optional<String> code,
    Optional<String> reason,
    Optional<String> messageId,
    Optional<Instant> unknownAt) {

  public static DeliveryRecord fresh(String type, Instant now) {
    return new DeliveryRecord(
        type,
        DeliveryState.OPEN,
        0,
        now,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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
        reference,
        Optional.of("INTERRUPTED"),
        Optional.of("the function ended in the middle of an attempt"),
        messageId,
        later(unknownAt, leaseEnded));
  }

  /** The record after an attempt that ended with {@code outcome}. */
  public DeliveryRecord after(Outcome outcome, String messageId, Instant now) {
    return switch (outcome) {
      case Outcome.Delivered(var reference, var _, var _, var _) ->
          ended(DeliveryState.DELIVERED, now, Optional.of(reference), "DELIVERED", "");
      case Outcome.AlreadyDelivered(var reference, var _, var _, var _) ->
          ended(DeliveryState.DELIVERED, now, Optional.of(reference), "ALREADY_DELIVERED", "");
      case Outcome.Skipped(var reason) ->
          ended(DeliveryState.SKIPPED, now, Optional.empty(), "SKIPPED", reason);
      case Outcome.Rejected(var code, var reason, var _, var _) ->
          open(DeliveryState.REJECTED, now, code, reason, Optional.of(messageId), unknownAt);
      case Outcome.Retry(var code, var reason, var _, var effect) ->
          open(now, code, reason, effect);
      case Outcome.Unavailable(var code, var reason, var _, var effect) ->
          open(now, code, reason, effect);
      case Outcome.Pending(var reason) -> open(now, Outcome.Pending.CODE, reason, Effect.NONE);
      case Outcome.Waits(var predecessor) ->
          open(now, "WAITS", "waits for " + predecessor, Effect.NONE);
    };
  }

  DeliveryRecord withUnknownAt(Instant at) {
    return new DeliveryRecord(
        type, state, attempts, since, this.at, reference, code, reason, messageId, Optional.of(at));
  }

  /** No write of an earlier attempt can come to its end after this. */
  public Instant lookOnlyUntil(Duration settlesWithin) {
    return unknownAt.map(at -> at.plus(settlesWithin)).orElse(Instant.MIN);
  }

  private DeliveryRecord ended(
      DeliveryState state, Instant now, Optional<String> reference, String code, String reason) {
    return new DeliveryRecord(
        type,
        state,
        attempts + 1,
        since,
        now,
        reference,
        Optional.of(code),
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private DeliveryRecord open(Instant now, String code, String reason, Effect effect) {
    var unknown = effect == Effect.UNKNOWN ? later(unknownAt, now) : unknownAt;
    return open(DeliveryState.OPEN, now, code, reason, Optional.empty(), unknown);
  }

  private DeliveryRecord open(
      DeliveryState state,
      Instant now,
      String code,
      String reason,
      Optional<String> messageId,
      Optional<Instant> unknownAt) {
    return new DeliveryRecord(
        type,
        state,
        attempts + 1,
        since,
        now,
        reference,
        Optional.of(code),
        Optional.of(reason),
        messageId,
        unknownAt);
  }

  private static Optional<Instant> later(Optional<Instant> one, Instant other) {
    return one.filter(it -> it.isAfter(other)).or(() -> Optional.of(other));
  }
}
