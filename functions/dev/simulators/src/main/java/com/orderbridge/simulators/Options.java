package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.util.List;
import java.util.TreeSet;

/**
 * How a vendor behaves where its documentation leaves it open, each way of which can be chosen with
 * {@code PUT _options}; also what a tenant's administrator would set.
 */
public final class Options {
  private final ObjectNode values;

  /** The options with their defaults, from which their types are known. */
  public Options(ObjectNode defaults) {
    values = defaults.deepCopy();
  }

  public synchronized boolean is(String name) {
    return known(name).booleanValue();
  }

  public synchronized int number(String name) {
    return known(name).intValue();
  }

  public synchronized String text(String name) {
    return known(name).textValue();
  }

  synchronized ObjectNode all() {
    return values.deepCopy();
  }

  synchronized void change(ObjectNode changes) {
    ControlInput.knowsOnly(changes, "", new TreeSet<>(List.copyOf(names())));
    changes.properties().forEach(change -> checkType(change.getKey(), change.getValue()));
    values.setAll(changes);
  }

  private List<String> names() {
    return values.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private void checkType(String name, JsonNode value) {
    JsonNode now = known(name);
    if (now.isInt() ? !value.isInt() : now.getNodeType() != value.getNodeType()) {
      throw ControlInput.wrong(name, "must be of the kind of " + Json.write(now));
    }
  }

  private JsonNode known(String name) {
    if (!values.has(name)) {
      throw new IllegalArgumentException("no such option: " + name);
    }
    return values.path(name);
  }
}
