package com.orderbridge.signing.internal;

/** A key that signs. Thread-safe. */
public interface MakingKey {

  SignatureValue sign(byte[] head, byte[] body);
}
