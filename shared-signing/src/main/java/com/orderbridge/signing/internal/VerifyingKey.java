package com.orderbridge.signing.internal;

import java.security.Key;
import java.util.List;

/** A key that tells whether a signature is genuine. Safe for use by several threads. */
public interface VerifyingKey {

  /** The name of the secret it came from. */
  String name();

  /** For finding the same key under two names; never shown. */
  Key key();

  /** In bytes. */
  int size();

  default boolean isSameAs(VerifyingKey other) {
    return key().equals(other.key());
  }

  /**
   * Whether any of the signatures was made with this key over head and body. All of them are looked
   * at, whichever matches.
   */
  boolean matches(List<SignatureValue> signatures, byte[] head, byte[] body);

  /** A signature of this key's kind, for a warm-up: genuine if the key can sign. */
  SignatureValue example(byte[] head, byte[] body);
}
