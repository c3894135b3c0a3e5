package com.orderbridge.signing.internal;

/** A key that signs. Safe for use by several threads. */
public interface MakingKey {

  SignatureValue sign(byte[] head, byte[] body);
}
