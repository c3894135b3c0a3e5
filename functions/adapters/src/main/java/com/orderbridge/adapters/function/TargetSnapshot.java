package com.orderbridge.adapters.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.delivery.Message;
import com.orderbridge.adapters.function.TargetWiring.Edges;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.adapters.snapshot.Around;
import com.orderbridge.adapters.telemetry.JsonLines;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.mapping.MappingException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Before the snapshot: the stage's mappings map an order that is made up, and a second delivery
 * loop, between an AWS and a target that are made up, delivers it; both are thrown away. After it,
 * nothing: no sender waits here, and what must be fresh is fetched when it is needed.
 */
final class TargetSnapshot implements Around {
  private static final int TIMES = 20;
  private static final String ANSWER =
      "{\"access_token\":\"rehearsal\",\"expires_in\":3600,\"value\":[]}";

  private final Map<String, String> environment;
  private final TargetWiring wiring;
  private final Function<TargetParts, Target> target;

  TargetSnapshot(
      Map<String, String> environment, TargetWiring wiring, Function<TargetParts, Target> target) {
    this.environment = environment;
    this.wiring = wiring;
    this.target = target;
  }

  @Override
  public void before() {
    wiring.connect();
    var events = events();
    events.forEach(this::map);
    var loop = rehearsing().loop(target);
    for (int i = 0; i < TIMES; i++) {
      var now = Instant.now();
      loop.deliver(events.stream().map(it -> message(it, now)).toList(), now.plusSeconds(10));
    }
  }

  @Override
  public void after() {}

  private TargetWiring rehearsing() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    HttpCalls madeUp =
        (_, _) -> new Reply.Answered(200, Optional.empty(), Optional.empty(), ANSWER);
    var edges = new Edges(AwsClients::rehearsing, _ -> madeUp, new JsonLines(nowhere));
    return new TargetWiring(environment, InstantSource.system(), edges);
  }

  private List<Event> events() {
    var events = new ArrayList<Event>();
    for (var route : wiring.bridge().routes()) {
      if (route.targets().contains(wiring.target())) {
        var id = Event.idOf(route.type(), "rehearsal");
        var made = Optional.of(Instant.EPOCH);
        events.add(
            new Event(id, route.source(), route.type(), "rehearsal", made, order(route.type())));
      }
    }
    return events;
  }

  private void map(Event event) {
    try {
      for (int i = 0; i < TIMES; i++) {
        wiring
            .files()
            .mapping(event.source(), event.type(), wiring.target())
            .ifPresent(it -> it.evaluate(event.data()));
      }
    } catch (MappingException e) {
      // An order that is made up need not map; the mapping has been compiled and run.
    }
  }

  private static ObjectNode order(String type) {
    var data = JsonNodeFactory.instance.objectNode().put("type", type);
    var order = data.putObject("data").put("id", "rehearsal").put("type", "orders");
    order.put("number", "1").put("currency", "EUR").put("total", 100);
    order.putArray("line_items").addObject().put("sku", "1").put("quantity", 1);
    return data;
  }

  private static Message message(Event event, Instant now) {
    var body = CloudEvents.write(event);
    return new Message("rehearsal", "rehearsal", body, 1, now, Optional.empty());
  }
}
