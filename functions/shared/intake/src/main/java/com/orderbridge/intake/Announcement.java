package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.event.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that a reader has found in a body.
 *
 * @param type the sender's name for what happened
 * @param subject the id of the order
 * @param time when it happened, according to the sender
 * @param test whether it comes from the sender's test mode
 * @param data the content of the events
 * @param once the types of which an order has only one event
 * @param remark a remark for the log, as in {@link Reading.Read}
 */
public record Announcement(
    String type,
    String subject,
    EventTime time,
    boolean test,
    EventData data,
    Set<String> once,
    Optional<String> remark) {

  /**
   * Returns the events that the body stands for.
   *
   * @return unreadable if there are more than {@link Reading#MOST}
   */
  public Reading reading(Source source, Body body) {
    var ids = EventIds.of(type, subject, once, source, body, data);
    return ids.size() > Reading.MOST
        ? new Reading.Unreadable(
            "it names %d events, but at most %d are read".formatted(ids.size(), Reading.MOST))
        : new Reading.Read(events(ids, source), time, remark);
  }

  private List<Event> events(List<String> ids, Source source) {
    return ids.stream().map(id -> event(test ? Event.idOfTest(id) : id, source)).toList();
  }

  private Event event(String id, Source source) {
    return new Event(id, source.name(), type, subject, time.exactly(), test, data);
  }
}
