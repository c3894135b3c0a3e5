package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an answer says of its failure; pure.
 *
 * @param code of dynamics-error-codes.md; empty where a gateway answered
 * @param sentence for people, on one line and not at any length; it may quote the order
 * @param correlationId what Microsoft asks for
 */
record VendorError(int status, String code, String sentence, Optional<String> correlationId) {
  private static final int LONGEST = 300;
  private static final Pattern TAIL =
      Pattern.compile("\\s*CorrelationId:\\s*([0-9a-fA-F-]{36})\\.?\\s*$");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  /**
   * Lock time-outs and deadlocks: the documented sentence, that of deadlocks, and that of version
   * 24 and later (telemetry-database-locks-trace.md). Their codes are those of final errors.
   */
  private static final Pattern LOCK =
      Pattern.compile(
          "retry the activity|was locked by another user|was deadlocked with another user"
              + "|being updated in a transaction done by another session",
          Pattern.CASE_INSENSITIVE);

  static VendorError of(int status, JsonNode error) {
    var message = error.path("message").asText();
    var tail = TAIL.matcher(message);
    var found = tail.find();
    return new VendorError(
        status,
        error.path("code").asText(),
        line(found ? message.substring(0, tail.start()) : message),
        found ? Optional.of(tail.group(1)) : Optional.empty());
  }

  private static String line(String text) {
    var line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : cut(line) + "…";
  }

  private static String cut(String line) {
    var end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }

  /** Somebody else held what the call wanted: the same call may succeed in a moment. */
  boolean isLock() {
    return LOCK.matcher(sentence).find();
  }

  /** The sentence comes first, since a person reads it; then what support asks for. */
  String reason() {
    return sentence.isEmpty() ? trace() : sentence + " (" + trace() + ")";
  }

  private String trace() {
    return "HTTP "
        + status
        + (code.isEmpty() ? "" : " " + code)
        + correlationId.map(", correlation id "::concat).orElse("");
  }
}
