package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The failure that an answer of Business Central reports. Pure.
 *
 * @param status the HTTP status
 * @param code the error code of dynamics-error-codes.md; empty if a gateway answered instead
 * @param sentence the sentence for people, on one line and bounded; it may quote the order
 * @param correlationId the id that Microsoft's support asks for
 */
record VendorError(int status, String code, String sentence, Optional<String> correlationId) {
  private static final int LONGEST = 300;
  private static final Pattern TAIL =
      Pattern.compile("\\s*CorrelationId:\\s*([0-9a-fA-F-]{36})\\.?\\s*$");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  /**
   * Matches lock time-outs and deadlocks: the documented sentence, the one of deadlocks, and the
   * one of version 24 and later (telemetry-database-locks-trace.md). The text must be matched
   * because their codes are also used for final errors.
   */
  private static final Pattern LOCK =
      Pattern.compile(
          "retry the activity|was locked by another user|was deadlocked with another user"
              + "|being updated in a transaction done by another session",
          Pattern.CASE_INSENSITIVE);

  /** Reads an {@code error} object; a missing node gives an empty code and sentence. */
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

  /**
   * Returns whether somebody else held a record that the call needed. The same call may succeed in
   * a moment.
   */
  boolean isLock() {
    return LOCK.matcher(sentence).find();
  }

  /** Returns the reason for a person: the sentence first, then the codes that support asks for. */
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
