package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;

/** What a call came to of which something can be made. */
public sealed interface CallResult {
  /** The call succeeded; a missing node where the body is empty. */
  record Ok(JsonNode body) implements CallResult {}

  /**
   * No matching records. To a document that was sent it can also mean that an approval procedure
   * made a draft of it.
   *
   * @param otherwise why it stops if it does not
   */
  record NoMatch(Stop.Rejected otherwise) implements CallResult {}

  /**
   * What was sent exists already.
   *
   * @param otherwise why it stops if it cannot be found
   */
  record Exists(Stop.Rejected otherwise) implements CallResult {}

  /** The body, to whom nothing but success is of use. */
  default Step<JsonNode> succeeded() {
    return switch (this) {
      case Ok(var body) -> Step.of(body);
      case NoMatch(var otherwise) -> Step.stop(otherwise);
      case Exists(var otherwise) -> Step.stop(otherwise);
    };
  }
}
