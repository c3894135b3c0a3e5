package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Reaction;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The business requests that came, in their order. A status of null: not answered, or not yet. */
final class Journal {
  private final List<ObjectNode> entries = new ArrayList<>();

  synchronized Entry received(Request request, Instant at) {
    ObjectNode entry = Json.object();
    entry.put("method", request.method()).put("path", request.path()).putNull("status");
    entry.put("at", at.toString());
    if (!request.query().isEmpty()) {
      entry.put("query", request.query());
    }
    entries.add(entry);
    return new Entry(this, entry);
  }

  synchronized ArrayNode show() {
    ArrayNode shown = Json.array();
    entries.forEach(entry -> shown.add(entry.deepCopy()));
    return shown;
  }

  private synchronized void answered(ObjectNode entry, int status) {
    entry.put("status", status);
  }

  /** One request's line, completed when it is answered. */
  record Entry(Journal journal, ObjectNode line) {
    void answered(Reaction answer) {
      if (answer instanceof Response response) {
        journal.answered(line, response.status());
      }
    }
  }
}
