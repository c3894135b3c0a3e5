package com.orderbridge.aws.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Utf8Text;

/** AWS, as the receiver's functions call it. Thread-safe. */
@FunctionalInterface
public interface AwsCalls {
  /**
   * Calls an operation, and returns its output.
   *
   * @throws AwsCallException if the service refused, or could not be reached in time
   */
  JsonNode call(AwsService service, String operation, Utf8Text input);

  /** The same in one short attempt: for what is asked for again anyway. */
  default AwsCalls once() {
    return this;
  }
}
