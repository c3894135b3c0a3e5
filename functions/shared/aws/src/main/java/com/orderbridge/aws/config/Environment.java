package com.orderbridge.aws.config;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function's environment variables. All missing variables are reported together, so that a person
 * can set them in one go. Not thread-safe.
 */
public final class Environment {
  private final Map<String, String> variables;
  private final List<String> missing = new ArrayList<>();

  /** Takes the variables. Later changes to the map have no effect. */
  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * Returns a variable, or an empty text if it is missing or blank. {@link #complete()} then
   * reports it.
   */
  public String require(String name) {
    var value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      missing.add(name);
    }
    return value;
  }

  /** Returns a variable; empty if it is missing or blank. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(it -> !it.isBlank());
  }

  /**
   * Returns a variable that is a JSON object of texts, in its order. The map is empty if the
   * variable is missing, or is not such an object.
   */
  public Map<String, String> requireMap(String name) {
    var map = new LinkedHashMap<String, String>();
    if (Json.read(require(name)) instanceof Parsed.Tree(var json) && json.isObject()) {
      json.properties().forEach(it -> map.put(it.getKey(), it.getValue().asText()));
    }
    return map;
  }

  /**
   * Returns the folder of the stage's files: {@code BRIDGE_CONFIG}, or the path where Lambda mounts
   * the configuration layer.
   */
  public Path configuration() {
    return Path.of(optional("BRIDGE_CONFIG").orElse("/opt/bridge"));
  }

  /**
   * Reports the missing variables. It must be called after everything has been asked for.
   *
   * @throws ConfigurationException if a required variable was missing
   */
  public void complete() {
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          List.of("environment variables are missing: " + String.join(", ", missing)));
    }
  }
}
