package com.orderbridge.signing.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** An Ed25519 private key (RFC 8032), which signs. */
public final class Ed25519PrivateKey implements MakingKey {
  public static final int SIZE = 32;

  private final PrivateKey key;

  /** Takes the 32 bytes that RFC 8032 calls the private key and others call the seed. */
  public Ed25519PrivateKey(byte[] seed) {
    try {
      EdECPrivateKeySpec spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
      key = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
    } catch (GeneralSecurityException noEd25519) {
      throw new IllegalStateException("this JVM has no Ed25519 (jdk.crypto.ec)", noEd25519);
    }
  }

  @Override
  public SignatureValue sign(byte[] head, byte[] body) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(head);
      signing.update(body);
      return new SignatureValue(Algorithm.ED25519, signing.sign());
    } catch (GeneralSecurityException signedBefore) {
      throw new IllegalStateException("this JVM no longer signs with Ed25519", signedBefore);
    }
  }
}
