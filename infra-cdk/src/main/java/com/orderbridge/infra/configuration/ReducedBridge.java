package com.orderbridge.infra.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A {@code bridge.json} with only those members that one function reads. They are in the order of
 * the stage's file, so that the same stage gives the same bytes.
 */
final class ReducedBridge {
  private static final UnaryOperator<JsonNode> WHOLE = UnaryOperator.identity();

  private static final Map<String, UnaryOperator<JsonNode>> TYPE =
      Map.of("after", WHOLE, "cancels", WHOLE);

  /**
   * A target uses neither path nor scheme, but the reader of {@code bridge.json} demands both of
   * every source.
   */
  private static final Map<String, UnaryOperator<JsonNode>> SOURCE =
      Map.of(
          "path",
          WHOLE,
          "scheme",
          WHOLE,
          "reader",
          WHOLE,
          "referencePrefix",
          WHOLE,
          "events",
          events -> each(events, type -> kept(type, TYPE)));

  private final JsonNode bridge;

  ReducedBridge(JsonNode bridge) {
    this.bridge = bridge;
  }

  /** Returns the target, its routes, and what their sources say about the order of events. */
  String ofTarget(String target) {
    return written(
        Map.of(
            "stage",
            WHOLE,
            "sources",
            all -> each(only(all, sourcesOf(target)), it -> kept(it, SOURCE)),
            "targets",
            all -> only(all, Set.of(target)),
            "routes",
            _ -> routes(target)));
  }

  /**
   * Returns everything about senders. Of each target it keeps only that it exists, because routes
   * name it.
   */
  String ofReceiver() {
    return written(
        Map.of(
            "stage",
            WHOLE,
            "acceptTestEvents",
            WHOLE,
            "sources",
            WHOLE,
            "targets",
            all -> each(all, it -> kept(it, Map.of("function", WHOLE))),
            "routes",
            WHOLE));
  }

  private String written(Map<String, UnaryOperator<JsonNode>> members) {
    return Json.write(kept(bridge, members)) + "\n";
  }

  private JsonNode routes(String target) {
    var routes = JsonNodeFactory.instance.arrayNode();
    routesTo(target).forEach(it -> routes.add(route(it, target)));
    return routes;
  }

  private static JsonNode route(JsonNode route, String target) {
    var to = JsonNodeFactory.instance.arrayNode().add(target);
    return kept(route, Map.of("source", WHOLE, "type", WHOLE, "to", _ -> to));
  }

  private Set<String> sourcesOf(String target) {
    var sources = new HashSet<String>();
    routesTo(target).forEach(it -> sources.add(it.path("source").asText()));
    return sources;
  }

  private Stream<JsonNode> routesTo(String target) {
    return bridge
        .path("routes")
        .valueStream()
        .filter(route -> route.path("to").valueStream().anyMatch(it -> isText(it, target)));
  }

  private static boolean isText(JsonNode node, String text) {
    return node.asText().equals(text);
  }

  private static JsonNode only(JsonNode object, Set<String> names) {
    var some = JsonNodeFactory.instance.objectNode();
    object
        .propertyStream()
        .filter(it -> names.contains(it.getKey()))
        .forEach(it -> some.set(it.getKey(), it.getValue()));
    return some;
  }

  private static JsonNode each(JsonNode object, UnaryOperator<JsonNode> change) {
    var changed = JsonNodeFactory.instance.objectNode();
    object.propertyStream().forEach(it -> changed.set(it.getKey(), change.apply(it.getValue())));
    return changed;
  }

  private static JsonNode kept(JsonNode object, Map<String, UnaryOperator<JsonNode>> members) {
    var kept = JsonNodeFactory.instance.objectNode();
    object
        .propertyStream()
        .forEach(
            it ->
                Optional.ofNullable(members.get(it.getKey()))
                    .ifPresent(part -> kept.set(it.getKey(), part.apply(it.getValue()))));
    return kept;
  }
}
