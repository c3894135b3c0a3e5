package com.orderbridge.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends a request, once. No retries: only SQS retries. Thread-safe. */
@FunctionalInterface
public interface HttpCalls {
  /**
   * Total: whatever happens is a {@link Reply}.
   *
   * @param within from the call to the last byte of the answer
   */
  Reply send(Call call, Duration within);

  /** A request. */
  record Call(String method, URI uri, Map<String, String> headers, Optional<String> body) {
    public Call {
      headers = Map.copyOf(headers);
    }

    public Call with(String header, String value) {
      var more = new java.util.HashMap<>(headers);
      more.put(header, value);
      return new Call(method, uri, more, body);
    }
  }
}
