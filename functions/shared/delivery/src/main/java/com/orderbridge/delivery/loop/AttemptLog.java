package com.orderbridge.delivery.loop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.log.Metrics;
import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.DeliveryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one line per attempt, with every decision in it. It never writes a body, a header or a
 * secret.
 */
public final class AttemptLog {
  private static final String WAITING = "WaitingSeconds";

  private final JsonLines lines;
  private final String stage;
  private final String target;

  public AttemptLog(JsonLines lines, String stage, String target) {
    this.lines = lines;
    this.stage = stage;
    this.target = target;
  }

  /**
   * Logs how an attempt ended.
   *
   * @param attempt 0 if the target was not asked
   */
  void attempted(
      Event event, Message message, int attempt, Outcome outcome, Duration took, Instant now) {
    var line = line("delivery.attempted", message);
    about(Optional.of(event), line)
        .put("id", event.id())
        .put("attempt", attempt)
        .put("receives", message.receives());
    describe(line, outcome);
    Metrics.count(line, "target", now, metrics(outcome, took, message, now));
    lines.write(line);
  }

  private static Map<String, Long> metrics(
      Outcome outcome, Duration took, Message message, Instant now) {
    var metrics = new LinkedHashMap<String, Long>();
    metrics.put(outcome.getClass().getSimpleName(), 1L);
    metrics.put("AttemptMilliseconds", took.toMillis());
    if (outcome instanceof Outcome.Delivered) {
      var waited = Duration.between(message.sentAt(), now);
      metrics.put("AcceptanceToDeliveryMilliseconds", Math.max(0, waited.toMillis()));
    }
    return metrics;
  }

  private static void describe(ObjectNode line, Outcome outcome) {
    line.put("outcome", outcome.getClass().getSimpleName());
    switch (outcome) {
      case Outcome.Delivered(var reference, var notes, var _, var check) ->
          delivered(line, reference, notes, check);
      case Outcome.AlreadyDelivered(var reference, var _, var _, var check) ->
          delivered(line, reference, List.of(), check);
      case Outcome.Pending(var reason) ->
          code(line, Outcome.Pending.CODE, reason, Optional.empty());
      case Outcome.Skipped(var reason) -> line.put("reason", reason);
      case Outcome.Waits(var predecessor) -> waits(line, predecessor);
      case Outcome.Retry retry -> code(line, retry.code(), retry.reason(), retry.notBefore());
      case Outcome.Unavailable it -> code(line, it.code(), it.reason(), it.notBefore());
      case Outcome.Rejected it -> code(line, it.code(), it.reason(), Optional.empty());
    }
  }

  private static void waits(ObjectNode line, String predecessor) {
    line.put("predecessor", predecessor);
    code(line, DeliveryRecord.WAITS, "waits for " + predecessor, Optional.empty());
  }

  private static void delivered(
      ObjectNode line, String reference, List<String> notes, Optional<String> check) {
    line.put("reference", reference);
    check.ifPresent(it -> line.put("check", it));
    if (!notes.isEmpty()) {
      var array = line.putArray("notes");
      notes.forEach(array::add);
    }
  }

  private static void code(
      ObjectNode line, String code, String reason, Optional<Instant> notBefore) {
    line.put("code", code).put("reason", reason);
    notBefore.ifPresent(it -> line.put("notBefore", it.toString()));
  }

  /** Logs a message that is not an event. It is on its way to the DLQ. */
  void unreadable(Message message, String why, Instant now) {
    var line = line("message.unreadable", message).put("level", "ERROR").put("reason", why);
    lines.write(Metrics.count(line, "target", now, Map.of("Unreadable", 1L)));
  }

  /**
   * Logs that a message goes back to its queue.
   *
   * @param waited the message's age, without the time in planned windows
   * @param rest the time until SQS hands it out again
   */
  void waits(Message message, Optional<Event> event, Duration waited, Duration rest, Instant now) {
    var line = about(event, line("delivery.waits", message));
    line.put("receives", message.receives()).put("restSeconds", Backoff.wholeSeconds(rest));
    var age = Math.max(0, waited.toSeconds());
    lines.write(Metrics.count(line, "target", now, Map.of(WAITING, age)));
  }

  /**
   * Logs that a message no longer waits.
   *
   * @param at the time for which its age is reported as 0
   */
  void waitsNoLonger(Message message, Optional<Event> event, Instant at) {
    var line = about(event, line("delivery.waits.no.longer", message));
    lines.write(Metrics.count(line, "target", at, Map.of(WAITING, 0L)));
  }

  private static ObjectNode about(Optional<Event> event, ObjectNode line) {
    event.ifPresent(
        it -> line.put("source", it.source()).put("type", it.type()).put("subject", it.subject()));
    return line;
  }

  /** Logs a failure of the table or the queue around an attempt. The message stays in the queue. */
  void failed(Message message, String what, RuntimeException e) {
    lines.write(
        line("delivery.failed", message)
            .put("level", "ERROR")
            .put("what", what)
            .put("error", Places.of(e)));
  }

  private ObjectNode line(String event, Message message) {
    var line = JsonLines.line(event).put("stage", stage).put("target", target);
    message.trace().ifPresent(it -> line.put("trace", it));
    return line.put("messageId", message.id());
  }
}
