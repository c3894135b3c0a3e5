package com.orderbridge.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import java.util.Optional;

/**
 * Whether a body is of the sender's test mode. Only what the sender is known to say counts: a test
 * that is taken for live would come into the books.
 *
 * @param field where it says so
 */
public record Mode(String field, JsonNode live, JsonNode test) {
  /** Why it cannot be told; empty if it can. */
  public Optional<String> problem(JsonNode said, SourceRules rules) {
    if (isTest(said) || isLive(said, rules)) {
      return Optional.empty();
    }
    return Optional.of(
        said.isMissingNode()
            ? field + " is missing: for a sender that never says it, testMode is ABSENT_IS_LIVE"
            : field + " is neither " + live.asText() + " nor " + test.asText());
  }

  public boolean isTest(JsonNode said) {
    return said.equals(test);
  }

  private boolean isLive(JsonNode said, SourceRules rules) {
    return said.equals(live)
        || (said.isMissingNode() && rules.testMode() == TestMode.ABSENT_IS_LIVE);
  }
}
