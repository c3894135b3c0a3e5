package com.orderbridge.signing.internal;

/** The algorithm of a signature. It decides how long the signature is. */
public enum Algorithm {
  HMAC_SHA256(32),
  ED25519(64);

  private final int size;

  Algorithm(int size) {
    this.size = size;
  }

  /** Returns the size of a signature, in bytes. Every byte is compared, so none may be missing. */
  public int size() {
    return size;
  }
}
