package com.orderbridge.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends a request once. It never retries, because only SQS retries. Thread-safe. */
@FunctionalInterface
public interface HttpCalls {
  /**
   * Sends a request. It never throws: whatever happens is a {@link Reply}.
   *
   * @param call the request
   * @param within the time from the call to the last byte of the answer
   */
  Reply send(Call call, Duration within);

  /** A request to a vendor's API. */
  record Call(String method, URI uri, Map<String, String> headers, Optional<String> body) {
    public Call {
      headers = Map.copyOf(headers);
    }

    /** Returns the same request with one more header. A header of that name is replaced. */
    public Call with(String header, String value) {
      var more = new java.util.HashMap<>(headers);
      more.put(header, value);
      return new Call(method, uri, more, body);
    }
  }
}
