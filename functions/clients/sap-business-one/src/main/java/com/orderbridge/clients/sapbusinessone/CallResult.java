package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;

/** The result of a call that the caller can use further. */
public sealed interface CallResult {
  /**
   * The call succeeded.
   *
   * @param body the body; a missing node if it is empty
   */
  record Ok(JsonNode body) implements CallResult {}

  /**
   * Business One found no matching records. After a document was sent, this can also mean that an
   * approval procedure turned it into a draft.
   *
   * @param otherwise the reason to stop if there is no draft
   */
  record NoMatch(Stop.Rejected otherwise) implements CallResult {}

  /**
   * The record that was sent exists already.
   *
   * @param otherwise the reason to stop if it cannot be found
   */
  record Exists(Stop.Rejected otherwise) implements CallResult {}

  /** Returns the body, or stops. It is for callers that can use nothing but a success. */
  default Step<JsonNode> succeeded() {
    return switch (this) {
      case Ok(var body) -> Step.of(body);
      case NoMatch(var otherwise) -> Step.stop(otherwise);
      case Exists(var otherwise) -> Step.stop(otherwise);
    };
  }
}
