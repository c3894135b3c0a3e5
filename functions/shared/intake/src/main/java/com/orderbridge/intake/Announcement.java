package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.event.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader has read of a body.
 *
 * @param once the types of which an order has one event only
 * @param remark as in {@link Reading.Read}
 */
public record Announcement(
    String type,
    String subject,
    EventTime time,
    boolean test,
    EventData data,
    Set<String> once,
    Optional<String> remark) {

  /** The events that the body stands for. */
  public Reading reading(Source source, Body body) {
    var ids = EventIds.of(type, subject, once, source, body, data);
    return ids.size() > Reading.MOST
        ? new Reading.Unreadable(
            "it names %d events, and at most %d are read".formatted(ids.size(), Reading.MOST))
        : new Reading.Read(events(ids, source), time, remark);
  }

  private List<Event> events(List<String> ids, Source source) {
    return ids.stream().map(id -> event(test ? Event.idOfTest(id) : id, source)).toList();
  }

  private Event event(String id, Source source) {
    return new Event(id, source.name(), type, subject, time.exactly(), test, data);
  }
}
