package com.orderbridge.signing.internal;

/** What a signature was made with, which settles how long it is. */
public enum Algorithm {
  HMAC_SHA256(32),
  ED25519(64);

  private final int size;

  Algorithm(int size) {
    this.size = size;
  }

  /** Bytes of a signature: every one of them is compared, so none may be missing. */
  public int size() {
    return size;
  }
}
