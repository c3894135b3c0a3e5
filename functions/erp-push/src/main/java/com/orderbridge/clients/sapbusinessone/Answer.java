package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;

/** What a call came to: something to go on with, or the end of the attempt. */
public sealed interface Answer {
  /** The call succeeded; a missing node where the body is empty. */
  record Ok(JsonNode body) implements Answer {}

  /**
   * No matching records. To a document that was sent it can also mean that an approval procedure
   * made a draft of it.
   *
   * @param otherwise how the attempt ends if it does not
   */
  record NoMatch(Outcome.Rejected otherwise) implements Answer {}

  /**
   * What was sent exists already.
   *
   * @param otherwise how the attempt ends if it cannot be found
   */
  record Exists(Outcome.Rejected otherwise) implements Answer {}

  record Ended(Outcome outcome) implements Answer {}
}
