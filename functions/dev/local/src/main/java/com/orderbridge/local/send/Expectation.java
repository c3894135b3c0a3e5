package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content of an {@code .expected.json}: how the event is signed, and what should happen to it.
 */
public record Expectation(JsonNode json) {
  /**
   * The expected end of a delivery.
   *
   * @param code the code that should come with the state; empty if any code will do
   */
  public record End(String state, String code) {}

  public int status() {
    return json.path("answer").path("status").asInt();
  }

  /** Returns the code of the expected answer, such as {@code accepted} or {@code too_old}. */
  public String word() {
    return json.path("answer").path("word").asText();
  }

  /** Returns the expected ends by target. */
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

  /** Returns the secret to sign with, if it is not the agreed one. */
  public Optional<String> secret() {
    return Optional.of(json.path("signed").path("secret").asText()).filter(it -> !it.isEmpty());
  }

  /** Returns how many seconds the sender's clock is ahead of ours. */
  public long secondsFromNow() {
    return json.path("signed").path("secondsFromNow").asLong(0);
  }
}
