package com.orderbridge.local.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One delivery as it is shown.
 *
 * @param since when it got into its state
 * @param lostOn the day on which SQS deletes its message, if nothing is done until then; empty if
 *     it is settled
 */
record Shown(
    DeliveryKey key,
    String eventId,
    String type,
    ShownState state,
    String code,
    String reason,
    int attempts,
    Instant since,
    Optional<LocalDate> lostOn,
    Optional<String> reference) {
  static final List<String> HEAD =
      List.of(
          "order",
          "source",
          "target",
          "event",
          "state",
          "code",
          "attempts",
          "since",
          "lost on",
          "reference",
          "reason");
  private static final int LONGEST_REASON = 200;

  /** Returns an event of an order. */
  static Shown of(DeliveryKey key, String eventId, DeliveryRecord record) {
    var state = ShownState.of(record);
    var since =
        state == ShownState.WAITING || state == ShownState.OPEN ? record.since() : record.at();
    var reason = record.reason().orElse("");
    return of(key, eventId, record, state, record.code().orElse(""), reason, since);
  }

  /** Returns the event with which a person should begin. */
  static Shown of(DeliveryKey key, Trouble trouble, DeliveryRecord record) {
    var state = ShownState.of(trouble);
    var reason = record.reason().orElse(trouble.reason());
    return of(key, trouble.eventId(), record, state, trouble.code(), reason, trouble.since());
  }

  private static Shown of(
      DeliveryKey key,
      String eventId,
      DeliveryRecord record,
      ShownState state,
      String code,
      String reason,
      Instant since) {
    return new Shown(
        key,
        eventId,
        record.type(),
        state,
        code,
        reason,
        record.attempts(),
        since,
        Optional.of(lostOn(record)).filter(_ -> state.isUnsettled()),
        record.reference());
  }

  /** SQS counts from when the message was sent, or redriven, which was before its first attempt. */
  private static LocalDate lostOn(DeliveryRecord record) {
    return record.since().plus(DeliveryTimes.RETENTION).atZone(ZoneOffset.UTC).toLocalDate();
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("subject", key.subject()).put("target", key.target()).put("source", key.source());
    json.put("event", eventId).put("type", type).put("state", state.name());
    json.put("code", code).put("reason", reason).put("attempts", attempts);
    json.put("since", since.toString());
    json.put("lostOn", lostOn.map(LocalDate::toString).orElse(null));
    json.put("reference", reference.orElse(null));
    return json;
  }

  List<String> cells() {
    return List.of(
        key.subject(),
        key.source(),
        key.target(),
        eventId.replace("/" + key.subject(), ""),
        state.name(),
        code.isEmpty() ? "-" : code,
        Integer.toString(attempts),
        since.truncatedTo(ChronoUnit.SECONDS).toString(),
        lostOn.map(LocalDate::toString).orElse("-"),
        reference.orElse("-"),
        shortened());
  }

  private String shortened() {
    var text = reason.isEmpty() ? "-" : reason.replaceAll("\\s+", " ");
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }
}
