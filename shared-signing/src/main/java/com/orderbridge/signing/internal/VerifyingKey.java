package com.orderbridge.signing.internal;

import java.security.Key;
import java.util.List;

/** A key that tells whether a signature is genuine. Thread-safe. */
public interface VerifyingKey {

  /** Returns the name of the secret from which the key was made. */
  String name();

  /** Returns the key itself, to find the same key under two names. It is never shown. */
  Key key();

  /** Returns the size of the key, in bytes. */
  int size();

  default boolean isSameAs(VerifyingKey other) {
    return key().equals(other.key());
  }

  /**
   * Tells whether this key made any of the signatures over head and body. It compares all of them,
   * even after one has matched.
   */
  boolean matches(List<SignatureValue> signatures, byte[] head, byte[] body);

  /** Returns a signature of this key's kind for a warm-up. It is genuine if the key can sign. */
  SignatureValue example(byte[] head, byte[] body);
}
