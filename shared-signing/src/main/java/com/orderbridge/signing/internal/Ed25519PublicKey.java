package com.orderbridge.signing.internal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/** An Ed25519 public key (RFC 8032). It can verify, but not sign. */
public final class Ed25519PublicKey implements VerifyingKey {
  public static final int SIZE = 32;

  private static final String ED25519 = "Ed25519";

  /** The bytes before the 32 bytes of a key in its X.509 encoding (RFC 8410). */
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final PublicKey key;

  /**
   * Takes the 32 bytes of RFC 8032.
   *
   * @throws IllegalArgumentException if they are not a point on the curve, or a point of small
   *     order
   */
  public Ed25519PublicKey(String name, byte[] key) {
    if (LowOrder.contains(key)) {
      throw new IllegalArgumentException(
          "secret '" + name + "' is a point of small order, and no key: anybody can sign for it");
    }
    this.name = name;
    this.key = parsed(name, key);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Key key() {
    return key;
  }

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public boolean matches(List<SignatureValue> signatures, byte[] head, byte[] body) {
    boolean match = false;
    for (int i = 0; i < signatures.size(); i++) {
      match |= isMadeByOwner(signatures.get(i), head, body);
    }
    return match;
  }

  @Override
  public SignatureValue example(byte[] head, byte[] body) {
    return new SignatureValue(Algorithm.ED25519, new byte[Algorithm.ED25519.size()]);
  }

  private boolean isMadeByOwner(SignatureValue signature, byte[] head, byte[] body) {
    return signature.algorithm() == Algorithm.ED25519 && verifies(head, body, signature.bytes());
  }

  public boolean verifies(byte[] head, byte[] body, byte[] signature) {
    try {
      Signature verifying = verifying(key);
      verifying.update(head);
      verifying.update(body);
      return verifying.verify(signature);
    } catch (GeneralSecurityException notASignatureAtAll) {
      return false;
    }
  }

  private static Signature verifying(PublicKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ED25519);
    signature.initVerify(key);
    return signature;
  }

  private static PublicKey parsed(String name, byte[] key) {
    try {
      PublicKey parsed =
          KeyFactory.getInstance(ED25519)
              .generatePublic(new X509EncodedKeySpec(Bytes.join(X509_HEAD, key)));
      verifying(parsed);
      return parsed;
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(
          "secret '" + name + "' is no Ed25519 public key: copy it from the sender again");
    }
  }
}
