package com.orderbridge.aws.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.snapshot.Samples;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes up the events of a target's rehearsal: one of each type that is routed to it. */
record RehearsedEvents(Bridge bridge) {
  /** Returns the events for one target. */
  List<Event> of(String target) {
    return bridge.routes().stream()
        .filter(it -> it.targets().contains(target))
        .map(this::event)
        .toList();
  }

  private Event event(Route route) {
    var id = Event.idOf(route.type(), "rehearsal");
    var time = Optional.of(Instant.EPOCH);
    return new Event(id, route.source(), route.type(), "rehearsal", time, data(route));
  }

  /**
   * Returns data that is as long and as deep as what the sender sends, so that the same code is
   * compiled. Without a sample, a small order is made up.
   */
  private JsonNode data(Route route) {
    return Samples.of(route.source(), route.type())
        .or(() -> reader(route).flatMap(it -> Samples.of(it, route.type())))
        .filter(it -> Json.read(it) instanceof Parsed.Tree)
        .map(it -> ((Parsed.Tree) Json.read(it)).node())
        .orElseGet(() -> madeUp(route.type()));
  }

  private Optional<String> reader(Route route) {
    return Optional.ofNullable(bridge.sources().get(route.source())).map(it -> it.reader());
  }

  private static JsonNode madeUp(String type) {
    var data = JsonNodeFactory.instance.objectNode().put("type", type);
    var order = data.putObject("data").put("id", "rehearsal").put("type", "orders");
    order.put("number", "1").put("currency", "EUR").put("total", 100);
    order.putArray("line_items").addObject().put("sku", "1").put("quantity", 1);
    return data;
  }
}
