package com.orderbridge.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import java.util.Optional;

/**
 * How a sender's bodies say whether they come from its test mode. Only the two known values count:
 * a test that is taken for a live order would get into the books.
 *
 * @param field the name of the member that says so
 * @param live its value for a live order
 * @param test its value for a test
 */
public record Mode(String field, JsonNode live, JsonNode test) {
  /**
   * Returns why the mode cannot be told; empty if it can.
   *
   * @param said the member's value; a missing node if the body does not have it
   * @param rules the source's rules, which say how to read a missing value
   */
  public Optional<String> problem(JsonNode said, SourceRules rules) {
    if (isTest(said) || isLive(said, rules)) {
      return Optional.empty();
    }
    return Optional.of(
        said.isMissingNode()
            ? field + " is missing: if the sender never sends it, set testMode to ABSENT_IS_LIVE"
            : field + " is neither " + live.asText() + " nor " + test.asText());
  }

  /** Tells whether the member says that the body is a test. */
  public boolean isTest(JsonNode said) {
    return said.equals(test);
  }

  private boolean isLive(JsonNode said, SourceRules rules) {
    return said.equals(live)
        || (said.isMissingNode() && rules.testMode() == TestMode.ABSENT_IS_LIVE);
  }
}
