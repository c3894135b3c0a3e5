package com.orderbridge.clients.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * The reason why a token endpoint refuses a client, written for people. It has the error's name
 * (RFC 6749, 5.2) and its description, which tells an expired secret from a wrong one. Pure.
 */
final class TokenRefusal {
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  /** Matches what Microsoft appends for its own support. The same ids are in separate fields. */
  private static final Pattern TAIL = Pattern.compile(" ?(?:Trace|Correlation) ID:.*");

  private static final int LONGEST = 300;

  private TokenRefusal() {}

  /**
   * Returns the reason on one bounded line. A description that repeats a part of the secret is left
   * out.
   *
   * @param json the answer; a missing node if it is not JSON
   */
  static String reason(JsonNode json, int status, ClientSecret client) {
    var name = json.path("error").asText();
    var shown = NAME.matcher(name).matches() ? name : "HTTP " + status;
    var line = SPACES.matcher(json.path("error_description").asText()).replaceAll(" ").strip();
    var sentence = TAIL.matcher(line).replaceFirst("");
    return sentence.isEmpty() || client.isRepeatedIn(sentence)
        ? shown
        : shown + ": " + cut(sentence);
  }

  private static String cut(String sentence) {
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
  }
}
