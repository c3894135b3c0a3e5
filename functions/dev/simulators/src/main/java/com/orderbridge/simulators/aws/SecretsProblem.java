package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;

/** An error in the vendor's shape: {@code __type} and {@code Message}. */
final class SecretsProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  SecretsProblem(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  ObjectNode body() {
    return Json.object().put("__type", type).put("Message", getMessage());
  }
}
