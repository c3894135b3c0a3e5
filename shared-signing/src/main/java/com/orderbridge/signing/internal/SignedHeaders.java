package com.orderbridge.signing.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the headers that a sender sends with its signatures. */
public record SignedHeaders(
    String signatureHeader, Optional<String> timestampHeader, Optional<String> idHeader) {

  /**
   * Returns signature, timestamp and id under their headers, in this order. A part without a header
   * is left out.
   */
  public Map<String, String> write(String id, String timestamp, String signature) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(signatureHeader, signature);
    if (timestampHeader.isPresent()) {
      headers.put(timestampHeader.get(), timestamp);
    }
    if (idHeader.isPresent()) {
      headers.put(idHeader.get(), id);
    }
    return Collections.unmodifiableMap(headers);
  }
}
