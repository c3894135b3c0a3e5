package com.orderbridge.signing.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a sender puts around its signatures: the headers, by their names. */
public record SignedHeaders(
    String signatureHeader, Optional<String> timestampHeader, Optional<String> idHeader) {

  /** Signature, timestamp and id, as far as there are headers for them, in this order. */
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
