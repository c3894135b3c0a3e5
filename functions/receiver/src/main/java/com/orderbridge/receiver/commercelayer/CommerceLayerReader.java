package com.orderbridge.receiver.commercelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Commerce Layer's JSON:API documents. A webhook of it has one topic and its own secret, and the
 * topic stands in no signed byte: the secret that matched names it.
 */
public final class CommerceLayerReader implements EventReader {
  private static final Set<String> ONCE = Set.of("orders.place", "orders.cancel");

  @Override
  public Reading read(ProvenBody body, Source source, Predicate<String> routed) {
    var topic = body.topic().orElse("");
    if (topic.isEmpty()) {
      return new Reading.Unreadable("the matching secret names no topic: see sources.topics");
    }
    if (!routed.test(topic)) {
      return new Reading.NotRouted(topic);
    }
    return switch (Json.read(body.bytes())) {
      case Parsed.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Parsed.Tree(var document) -> read(topic, document, body, source);
    };
  }

  private static Reading read(String topic, JsonNode document, ProvenBody body, Source source) {
    var order = document.path("data");
    if (!order.path("type").asText().equals("orders")) {
      return new Reading.Unreadable("data.type is not orders");
    }
    if (!EventIds.isSubject(order.path("id"))) {
      return new Reading.Unreadable("data.id is missing or no id");
    }
    return event(topic, (ObjectNode) document, body, source);
  }

  private static Reading event(String topic, ObjectNode document, ProvenBody body, Source source) {
    var order = document.path("data");
    var subject = order.path("id").textValue();
    var id = EventIds.of(topic, subject, ONCE, source, body, document);
    var time = time(order.path("attributes").path("placed_at"));
    var test = order.path("meta").path("mode").asText().equals("test");
    var data = Tokens.removedFrom(document);
    return new Reading.Read(new Event(id, source.name(), topic, subject, time, test, data));
  }

  private static Optional<Instant> time(JsonNode time) {
    try {
      return time.isTextual() ? Optional.of(Instant.parse(time.textValue())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
