package com.orderbridge.signing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a sender of one scheme puts around its signatures. */
record SignedHeaders(SignatureScheme scheme, HeaderFormat format) {

  /** Signature, timestamp and id, as far as the scheme has them, in this order. */
  Map<String, String> write(String id, String timestamp, List<SignatureValue> signatures) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(scheme.signatureHeaders().get(0), format.write(timestamp, signatures));
    if (scheme.timestampHeader().isPresent()) {
      headers.put(scheme.timestampHeader().get(), timestamp);
    }
    if (scheme.idHeader().isPresent()) {
      headers.put(scheme.idHeader().get(), id);
    }
    return Collections.unmodifiableMap(headers);
  }
}
