package com.orderbridge.core.routing;

import com.orderbridge.core.config.Route;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventTime;
import com.orderbridge.core.mapping.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the targets that must receive an event, by its source and type and the conditions of the
 * routes. Thread-safe.
 */
public final class Routes {
  private final List<Compiled> routes;

  /**
   * Compiles the conditions of the routes.
   *
   * @throws com.orderbridge.core.mapping.MappingException if a condition is not JSONata
   */
  public Routes(List<Route> routes) {
    this.routes = routes.stream().map(Compiled::of).toList();
  }

  /**
   * Tells whether any event of that type is routed at all. Ask this before the rest of the event is
   * read.
   */
  public boolean any(String source, String type) {
    return routes.stream().anyMatch(it -> it.matches(source, type));
  }

  /**
   * Returns the targets that must receive an event, each once. An event without a time is taken for
   * one of today.
   *
   * @throws com.orderbridge.core.mapping.MappingException if a condition fails on its data
   */
  public Set<String> deliveriesFor(Event event) {
    var time = event.time().<EventTime>map(EventTime.At::new).orElseGet(EventTime.Unsaid::new);
    return deliveriesFor(event, time).orElseThrow();
  }

  /**
   * Returns the targets that must receive an event, each once.
   *
   * @param event the event
   * @param time when it happened, according to its sender
   * @return empty if a route begins at an instant, and it cannot be told whether the event happened
   *     before it
   * @throws com.orderbridge.core.mapping.MappingException if a condition fails on its data
   */
  public Optional<Set<String>> deliveriesFor(Event event, EventTime time) {
    var targets = new LinkedHashSet<String>();
    for (var route : routes) {
      if (route.matches(event.source(), event.type()) && route.accepts(event)) {
        var isOfIts = route.isOfItsTime(time);
        if (isOfIts.isEmpty()) {
          return Optional.empty();
        }
        targets.addAll(isOfIts.get() ? route.route.targets() : List.of());
      }
    }
    return Optional.of(targets);
  }

  private record Compiled(Route route, Optional<Expression> when) {
    static Compiled of(Route route) {
      var name = "the condition of route " + route.source() + " " + route.type();
      return new Compiled(route, route.when().map(it -> Expression.compile(name, it)));
    }

    boolean matches(String source, String type) {
      return route.source().equals(source) && route.type().equals(type);
    }

    boolean accepts(Event event) {
      return when.map(it -> it.evaluate(event.data()).asBoolean(false)).orElse(true);
    }

    /**
     * Tells whether the event happened at or after the instant from which the route applies. An
     * event that does not say when it happened is taken for one of today.
     */
    Optional<Boolean> isOfItsTime(EventTime time) {
      return route.from().map(time::notBefore).orElse(Optional.of(true));
    }
  }
}
