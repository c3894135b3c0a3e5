package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Nearest;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that every type that a configuration names also occurs in a route, and that no type waits
 * for itself.
 */
public final class EventCheck {
  private static final String TOPIC = "[a-z0-9_]+(\\.[a-z0-9_]+)+";

  private final Bridge bridge;
  private final List<String> problems = new ArrayList<>();

  private EventCheck(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge) {
    var check = new EventCheck(bridge);
    new TreeMap<>(bridge.sources()).values().forEach(check::source);
    for (int i = 0; i < bridge.routes().size(); i++) {
      check.route("routes[" + i + "].type", bridge.routes().get(i));
    }
    return check.problems;
  }

  private void source(Source source) {
    var at = "sources." + source.name();
    topics(at, source);
    for (var type : new TreeMap<>(source.eventTypes()).keySet()) {
      known(at + ".events." + type, source, type);
      circle(at + ".events." + type + ".after", source, type);
    }
  }

  private void topics(String at, Source source) {
    if (source.secrets().isEmpty()) {
      problems.add(at + ".topics is empty: name a topic, or leave it out for one secret");
    }
    var before = new HashSet<String>();
    for (var topic : topicsOf(source)) {
      if (!before.add(topic)) {
        problems.add(at + ".topics names " + topic + " twice");
      }
      spelling(at + ".topics", source, topic);
    }
  }

  private void spelling(String at, Source source, String topic) {
    var meant = Nearest.to(topic, routed(source)).filter(_ -> !routed(source).contains(topic));
    if (!topic.matches(TOPIC) || meant.isPresent()) {
      var hint = meant.map(it -> "; did you mean " + it + "?").orElse("");
      problems.add(at + " has " + topic + ", which no route takes" + hint);
    }
  }

  /** A type with settings must be in a route. Otherwise it is probably misspelt. */
  private void known(String at, Source source, String type) {
    var routed = routed(source);
    if (!routed.contains(type)) {
      problems.add(at + ": no route takes that type" + Nearest.hint(type, routed));
    }
  }

  private void circle(String at, Source source, String type) {
    var before = new HashSet<String>();
    var next = after(source, type);
    while (next.isPresent() && before.add(next.get())) {
      if (next.get().equals(type)) {
        problems.add(at + ": " + type + " waits for itself" + through(before, type));
        return;
      }
      next = after(source, next.get());
    }
  }

  private static String through(Set<String> chain, String type) {
    var others = new TreeSet<>(chain);
    others.remove(type);
    return others.isEmpty() ? "" : ", because it waits for " + String.join(", ", others);
  }

  private static Optional<String> after(Source source, String type) {
    return source.eventType(type).after();
  }

  private void route(String at, Route route) {
    var source = Objects.requireNonNull(bridge.sources().get(route.source()));
    var topics = topicsOf(source);
    if (!topics.isEmpty() && !topics.contains(route.type())) {
      problems.add(
          "%s %s: sources.%s.topics has no secret for it%s"
              .formatted(at, route.type(), source.name(), Nearest.hint(route.type(), topics)));
    }
  }

  private static List<String> topicsOf(Source source) {
    return source.secrets().stream().map(SecretBinding::topic).flatMap(Optional::stream).toList();
  }

  private Set<String> routed(Source source) {
    var types = new TreeSet<String>();
    bridge.routes().stream()
        .filter(it -> it.source().equals(source.name()))
        .forEach(it -> types.add(it.type()));
    return types;
  }
}
