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

/** A function's environment variables, read once; all that are missing are told together. */
public final class Environment {
  private final Map<String, String> variables;
  private final List<String> missing = new ArrayList<>();

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Empty text if it is missing, which {@link #complete()} tells. */
  public String require(String name) {
    var value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      missing.add(name);
    }
    return value;
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(it -> !it.isBlank());
  }

  /** A JSON object of texts. */
  public Map<String, String> requireMap(String name) {
    var map = new LinkedHashMap<String, String>();
    if (Json.read(require(name)) instanceof Parsed.Tree(var json) && json.isObject()) {
      json.properties().forEach(it -> map.put(it.getKey(), it.getValue().asText()));
    }
    return map;
  }

  public Path configuration() {
    return Path.of(optional("BRIDGE_CONFIG").orElse("/opt/bridge"));
  }

  /**
   * To be called when everything has been asked for.
   *
   * @throws ConfigurationException if something was missing
   */
  public void complete() {
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          List.of("environment variables are missing: " + String.join(", ", missing)));
    }
  }
}
