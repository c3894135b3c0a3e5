package com.orderbridge.receiver.zephyrcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.receiver.EventIds;
import com.orderbridge.receiver.EventReader;
import com.orderbridge.receiver.ProvenBody;
import com.orderbridge.receiver.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * ZephyrCart's {@code {"type": "order.created", "data": {"id": "order_…", …}}}. Its delivery id and
 * attempt are in headers that are not signed, so they take no part.
 */
public final class ZephyrCartReader implements EventReader {
  private static final Set<String> ONCE = Set.of("order.created", "order.cancelled");

  @Override
  public Reading read(ProvenBody body, Source source, Predicate<String> routed) {
    return switch (Json.read(body.bytes())) {
      case Parsed.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Parsed.Tree(var data) -> read(data, body, source, routed);
    };
  }

  private static Reading read(
      JsonNode data, ProvenBody body, Source source, Predicate<String> routed) {
    var type = data.path("type");
    if (!type.isTextual() || type.textValue().isBlank()) {
      return new Reading.Unreadable("field type is missing or no text");
    }
    if (!routed.test(type.textValue())) {
      return new Reading.NotRouted(type.textValue());
    }
    return EventIds.isSubject(data.path("data").path("id"))
        ? event(type.textValue(), data, body, source)
        : new Reading.Unreadable("field data.id is missing or no id");
  }

  private static Reading event(String type, JsonNode data, ProvenBody body, Source source) {
    var subject = data.path("data").path("id").textValue();
    var id = EventIds.of(type, subject, ONCE, source, body, data);
    var time = time(data.path("data").path("placed_at"));
    var live = data.path("data").path("livemode");
    var test = live.isBoolean() && !live.booleanValue();
    return new Reading.Read(new Event(id, source.name(), type, subject, time, test, data));
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
