package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an {@code .expected.json} says: how the event is signed, and what should happen to it. */
public record Expectation(JsonNode json) {
  /**
   * Where a delivery should end.
   *
   * @param code that should stand beside the state; empty for any
   */
  public record End(String state, String code) {}

  public int status() {
    return json.path("answer").path("status").asInt();
  }

  /** The answer's word, such as {@code accepted} or {@code too_old}. */
  public String word() {
    return json.path("answer").path("word").asText();
  }

  /** By target. */
  public Map<String, End> deliveries() {
    var ends = new LinkedHashMap<String, End>();
    json.path("deliveries").properties().forEach(it -> ends.put(it.getKey(), end(it.getValue())));
    return ends;
  }

  private static End end(JsonNode json) {
    return new End(json.path("state").asText(), json.path("code").asText());
  }

  public boolean parked() {
    return json.path("parked").asBoolean(false);
  }

  /** Another secret than the agreed one. */
  public Optional<String> secret() {
    return Optional.of(json.path("signed").path("secret").asText()).filter(it -> !it.isEmpty());
  }

  /** The sender's clock, seen from ours. */
  public long secondsFromNow() {
    return json.path("signed").path("secondsFromNow").asLong(0);
  }
}
