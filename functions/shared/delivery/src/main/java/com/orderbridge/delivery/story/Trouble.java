package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Bounded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the desk shows of an order at a target: the event with which a person should begin.
 *
 * @param since when the event got into this state; retries do not move it
 * @param code the short code of the last attempt; may be empty
 * @param reason the beginning of its reason, for people; may be empty
 */
public record Trouble(
    State state, Instant since, String eventId, String type, String code, String reason) {
  private static final int LONGEST_REASON = 200;

  /** Why an event is on the desk. The worse state comes first. */
  public enum State {
    /** It is in the DLQ, or on its way there. A person must act. */
    REJECTED,
    /** It has been attempted, and will be attempted again. */
    WAITING
  }

  public Trouble {
    if (eventId.isEmpty()) {
      throw new IllegalArgumentException("trouble needs the id of the event that is in it");
    }
    since = since.truncatedTo(ChronoUnit.MILLIS);
    reason = Bounded.cut(reason, LONGEST_REASON);
  }

  /**
   * Returns the trouble of an event. Empty if it is well, and if it has not been attempted. An
   * event that was rejected and redriven stays in trouble until it is settled.
   */
  static Optional<Trouble> of(String eventId, DeliveryRecord record) {
    return switch (record.state()) {
      case REJECTED -> Optional.of(of(State.REJECTED, record.at(), eventId, record));
      case OPEN ->
          record.attempts() > 0 || !record.kept().rounds().isEmpty()
              ? Optional.of(of(State.WAITING, record.since(), eventId, record))
              : Optional.empty();
      case DELIVERED, SKIPPED -> Optional.empty();
    };
  }

  /** After a redrive, the last known cause is that of the round before. */
  private static Trouble of(State state, Instant since, String eventId, DeliveryRecord record) {
    var rounds = record.kept().rounds();
    if (record.code().isEmpty() && !rounds.isEmpty()) {
      var before = rounds.getLast();
      return new Trouble(state, since, eventId, record.type(), before.code(), before.reason());
    }
    var code = record.code().orElse("");
    return new Trouble(state, since, eventId, record.type(), code, record.reason().orElse(""));
  }

  Trouble at(Instant other) {
    return new Trouble(state, other, eventId, type, code, reason);
  }

  boolean isOneWith(Trouble other) {
    return state == other.state() && eventId.equals(other.eventId());
  }
}
