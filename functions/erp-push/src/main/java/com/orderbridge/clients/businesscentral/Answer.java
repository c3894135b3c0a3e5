package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;

/** What a call came to: something to go on with, or the end of the attempt. */
public sealed interface Answer {
  /** The call succeeded; a missing node where the body is empty. */
  record Ok(JsonNode body) implements Answer {}

  record Ended(Outcome outcome) implements Answer {}
}
