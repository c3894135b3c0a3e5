package com.orderbridge.receiver.http;

import java.util.Base64;
import java.util.Optional;

/** A body as API Gateway hands it over: decoded only when somebody needs it. */
public final class RequestBody {
  private final byte[] sent;
  private final boolean base64;

  RequestBody(byte[] sent, boolean base64) {
    this.sent = sent;
    this.base64 = base64;
  }

  /** In bytes, as the sender sent it; at most two more where it is in Base64. */
  public int size() {
    return base64 ? sent.length / 4 * 3 : sent.length;
  }

  /** The bytes as they came; empty if they cannot be had. */
  public Optional<byte[]> bytes() {
    try {
      return Optional.of(base64 ? Base64.getDecoder().decode(sent) : sent);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
