package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;

/** How many requests a simulator bears in a second and at once; without limits unless told. */
final class Limits {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final Deque<Instant> admitted = new ArrayDeque<>();
  private OptionalInt requestsPerSecond = OptionalInt.empty();
  private OptionalInt concurrent = OptionalInt.empty();
  private int inProgress;

  synchronized void set(ObjectNode body) {
    ControlInput.knowsOnly(body, "", Set.of("requestsPerSecond", "concurrent"));
    OptionalInt rate = positive(body, "requestsPerSecond");
    concurrent = positive(body, "concurrent");
    requestsPerSecond = rate;
    admitted.clear();
  }

  synchronized ObjectNode show() {
    ObjectNode shown = Json.object();
    requestsPerSecond.ifPresent(rate -> shown.put("requestsPerSecond", rate));
    concurrent.ifPresent(most -> shown.put("concurrent", most));
    return shown;
  }

  /** Whether one more request is borne now; if so it counts until {@link #leave()}. */
  synchronized boolean enter(Instant now) {
    while (!admitted.isEmpty() && !admitted.getFirst().isAfter(now.minus(WINDOW))) {
      admitted.removeFirst();
    }
    if (admitted.size() >= requestsPerSecond.orElse(Integer.MAX_VALUE)
        || inProgress >= concurrent.orElse(Integer.MAX_VALUE)) {
      return false;
    }
    if (requestsPerSecond.isPresent()) {
      admitted.addLast(now);
    }
    inProgress++;
    return true;
  }

  synchronized void leave() {
    inProgress--;
  }

  private static OptionalInt positive(ObjectNode body, String field) {
    return body.has(field)
        ? OptionalInt.of(ControlInput.integer(body, field, "", 1, 1_000_000))
        : OptionalInt.empty();
  }
}
