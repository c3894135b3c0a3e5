package com.orderbridge.signing;

/** What a signature was made with, which settles how long it is. */
enum Algorithm {
  HMAC_SHA256(32),
  ED25519(64);

  private final int size;

  Algorithm(int size) {
    this.size = size;
  }

  /** Bytes of a signature: every one of them is compared, so none may be missing. */
  int size() {
    return size;
  }
}
