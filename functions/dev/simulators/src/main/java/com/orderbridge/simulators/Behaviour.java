package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the next business requests meet, in order; afterwards all is well again. */
final class Behaviour {
  private final Deque<Fault> next = new ArrayDeque<>();
  private ArrayNode told = Json.array();

  synchronized void set(ObjectNode body) {
    List<Fault> faults = FaultReader.read(body);
    next.clear();
    next.addAll(faults);
    told = ControlInput.array(body, "next").deepCopy();
  }

  synchronized void clear() {
    next.clear();
    told = Json.array();
  }

  synchronized Fault next() {
    if (!told.isEmpty()) {
      told.remove(0);
    }
    return next.isEmpty() ? new Fault.None() : next.removeFirst();
  }

  synchronized ObjectNode show() {
    return Json.object().set("next", told.deepCopy());
  }
}
