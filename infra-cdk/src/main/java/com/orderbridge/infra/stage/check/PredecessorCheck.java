package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks that an event and the event for which it waits go to the same targets. Otherwise it would
 * wait for ever.
 */
public final class PredecessorCheck {
  private final Bridge bridge;

  private PredecessorCheck(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge) {
    var check = new PredecessorCheck(bridge);
    return IntStream.range(0, bridge.routes().size()).boxed().flatMap(check::ofRoute).toList();
  }

  private Stream<String> ofRoute(int index) {
    var route = bridge.routes().get(index);
    var source = Objects.requireNonNull(bridge.sources().get(route.source()));
    return source.eventType(route.type()).after().stream()
        .flatMap(after -> missing(index, route, after));
  }

  private Stream<String> missing(int index, Route route, String after) {
    return route.targets().stream()
        .filter(target -> !hears(target, route.source(), after))
        .map(
            target ->
                "routes[%d].to %s: %s waits there for %s, but no route sends it there"
                    .formatted(index, target, route.type(), after));
  }

  private boolean hears(String target, String source, String type) {
    return bridge.routes().stream()
        .filter(it -> it.source().equals(source) && it.type().equals(type))
        .anyMatch(it -> it.targets().contains(target));
  }
}
