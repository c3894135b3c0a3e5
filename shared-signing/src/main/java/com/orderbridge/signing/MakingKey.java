package com.orderbridge.signing;

/** A key that signs. Safe for use by several threads. */
interface MakingKey {

  SignatureValue sign(byte[] head, byte[] body);
}
