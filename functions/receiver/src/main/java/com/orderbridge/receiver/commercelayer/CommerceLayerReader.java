package com.orderbridge.receiver.commercelayer;

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
 * Commerce Layer's JSON:API documents. A webhook of it has one topic and its own secret, and the
 * topic stands in no signed byte: the secret that matched names it.
 */
public final class CommerceLayerReader implements EventReader {
  private static final Set<String> ONCE = Set.of("orders.place", "orders.cancel");
  private static final String DOCUMENT = "data.type";
  private static final String ID = "data.id";
  private static final String PLACED = "data.attributes.placed_at";
  private static final String MODE = "data.meta.mode";
  private static final JsonCopy COPY =
      new JsonCopy(new Tokens(), List.of(DOCUMENT, ID, PLACED, MODE));

  @Override
  public Reading read(ProvenBody body, Source source, Predicate<String> routed) {
    var topic = body.topic().orElse("");
    if (topic.isEmpty()) {
      return new Reading.Unreadable("the matching secret names no topic: see sources.topics");
    }
    if (!routed.test(topic)) {
      return new Reading.NotRouted(topic);
    }
    return switch (body.copied(COPY)) {
      case Copied.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Copied.Copy document -> read(topic, document, body, source);
    };
  }

  private static Reading read(String topic, Copied.Copy document, ProvenBody body, Source source) {
    if (!document.at(DOCUMENT).asText().equals("orders")) {
      return new Reading.Unreadable("data.type is not orders");
    }
    if (!EventIds.isSubject(document.at(ID))) {
      return new Reading.Unreadable("data.id is missing or no id");
    }
    return event(topic, document, body, source);
  }

  private static Reading event(String topic, Copied.Copy document, ProvenBody body, Source source) {
    var subject = document.at(ID).textValue();
    var data = EventData.of(document.text());
    var ids = EventIds.of(topic, subject, ONCE, source, body, data);
    var time = time(document.at(PLACED));
    var test = document.at(MODE).asText().equals("test");
    return Reading.of(ids, id -> new Event(id, source.name(), topic, subject, time, test, data));
  }

  private static Optional<Instant> time(JsonNode time) {
    try {
      return time.isTextual() ? Optional.of(Instant.parse(time.textValue())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
