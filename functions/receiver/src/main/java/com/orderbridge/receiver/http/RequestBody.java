package com.orderbridge.receiver.http;

import java.util.Base64;
import java.util.Optional;

/** A body as API Gateway hands it over. It is decoded only when somebody needs its bytes. */
public final class RequestBody {
  private final byte[] sent;
  private final boolean base64;

  RequestBody(byte[] sent, boolean base64) {
    this.sent = sent;
    this.base64 = base64;
  }

  /**
   * Returns the size in bytes, as the sender sent the body. For Base64 it may be up to two bytes
   * too large.
   */
  public int size() {
    return base64 ? sent.length / 4 * 3 : sent.length;
  }

  /** Returns the bytes as they came. Empty if the Base64 is broken. */
  public Optional<byte[]> bytes() {
    try {
      return Optional.of(base64 ? Base64.getDecoder().decode(sent) : sent);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
