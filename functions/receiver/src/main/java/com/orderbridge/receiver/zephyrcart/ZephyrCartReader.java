package com.orderbridge.receiver.zephyrcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.receiver.EventIds;
import com.orderbridge.receiver.EventReader;
import com.orderbridge.receiver.ProvenBody;
import com.orderbridge.receiver.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * ZephyrCart's {@code {"type": "order.created", "data": {"id": "order_…", …}}}. Its delivery id and
 * attempt are in headers that are not signed, so they take no part.
 */
public final class ZephyrCartReader implements EventReader {
  private static final Set<String> ONCE = Set.of("order.created", "order.cancelled");
  private static final String TYPE = "type";
  private static final String ID = "data.id";
  private static final String PLACED = "data.placed_at";
  private static final String LIVE = "data.livemode";
  private static final JsonCopy COPY =
      new JsonCopy(JsonCopy.Filter.NOTHING, List.of(TYPE, ID, PLACED, LIVE));

  @Override
  public Reading read(ProvenBody body, Source source, Predicate<String> routed) {
    return switch (body.copied(COPY)) {
      case Copied.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Copied.Copy data -> read(data, body, source, routed);
    };
  }

  private static Reading read(
      Copied.Copy data, ProvenBody body, Source source, Predicate<String> routed) {
    var type = data.at(TYPE);
    if (!type.isTextual() || type.textValue().isBlank()) {
      return new Reading.Unreadable("field type is missing or no text");
    }
    if (!routed.test(type.textValue())) {
      return new Reading.NotRouted(type.textValue());
    }
    return EventIds.isSubject(data.at(ID))
        ? event(type.textValue(), data, body, source)
        : new Reading.Unreadable("field data.id is missing or no id");
  }

  private static Reading event(String type, Copied.Copy copy, ProvenBody body, Source source) {
    var subject = copy.at(ID).textValue();
    var data = EventData.of(copy.text());
    var ids = EventIds.of(type, subject, ONCE, source, body, data);
    var time = time(copy.at(PLACED));
    var live = copy.at(LIVE);
    var test = live.isBoolean() && !live.booleanValue();
    return Reading.of(ids, id -> new Event(id, source.name(), type, subject, time, test, data));
  }

  /** The format of its times is not documented; one that is not ISO 8601 is left out. */
  private static Optional<Instant> time(JsonNode time) {
    try {
      return time.isTextual() ? Optional.of(Instant.parse(time.textValue())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
