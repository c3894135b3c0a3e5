package com.orderbridge.signing;

import com.orderbridge.signing.internal.Ed25519PrivateKey;
import com.orderbridge.signing.internal.Ed25519PublicKey;
import com.orderbridge.signing.internal.HmacKey;
import com.orderbridge.signing.internal.MakingKey;
import com.orderbridge.signing.internal.Placeholder;
import com.orderbridge.signing.internal.VerifyingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns secrets into keys. Standard Webhooks marks the kinds by prefix: {@code whsec_} or none for
 * HMAC, {@code whpk_} for the public half and {@code whsk_} for the private half of Ed25519. The
 * Ed25519 classes are loaded only for the last two.
 */
final class Keys {
  private static final String PUBLIC = "whpk_";
  private static final String PRIVATE = "whsk_";

  private Keys() {}

  static List<VerifyingKey> forVerifying(SignatureScheme scheme, List<SigningSecret> secrets) {
    checkFilled(secrets);
    List<VerifyingKey> keys = new ArrayList<>(secrets.size());
    for (SigningSecret secret : secrets) {
      VerifyingKey key = forVerifying(scheme, secret);
      checkUnlike(key, keys);
      keys.add(key);
    }
    return keys;
  }

  static List<MakingKey> forSigning(SignatureScheme scheme, List<SigningSecret> secrets) {
    checkFilled(secrets);
    List<MakingKey> keys = new ArrayList<>(secrets.size());
    for (SigningSecret secret : secrets) {
      keys.add(forSigning(scheme, secret));
    }
    return keys;
  }

  private static VerifyingKey forVerifying(SignatureScheme scheme, SigningSecret secret) {
    if (isEd25519(scheme, secret, PRIVATE)) {
      throw new IllegalArgumentException(
          "secret '" + secret.name() + "' is a private key: a verifier takes the whpk_ one");
    }
    return isEd25519(scheme, secret, PUBLIC)
        ? new Ed25519PublicKey(secret.name(), publicKey(secret))
        : hmac(scheme, secret);
  }

  private static MakingKey forSigning(SignatureScheme scheme, SigningSecret secret) {
    if (isEd25519(scheme, secret, PUBLIC)) {
      throw new IllegalArgumentException(
          "secret '" + secret.name() + "' is a public key: a signer takes the whsk_ one");
    }
    return isEd25519(scheme, secret, PRIVATE)
        ? new Ed25519PrivateKey(seed(secret))
        : hmac(scheme, secret);
  }

  private static HmacKey hmac(SignatureScheme scheme, SigningSecret secret) {
    checkSecret(secret);
    return new HmacKey(
        secret.name(), scheme.secretEncoding().keyOf(secret.name(), secret.revealSecretText()));
  }

  private static void checkSecret(SigningSecret secret) {
    if (Placeholder.isPublicKey(secret.revealSecretText())) {
      throw new IllegalArgumentException(
          "secret '"
              + secret.name()
              + "' is a public key, which everybody may have: this scheme"
              + " signs with a shared secret");
    }
    if (Placeholder.isOne(secret.revealSecretText())) {
      throw new IllegalArgumentException(
          "secret '"
              + secret.name()
              + "' still holds a placeholder: set it to what the sender"
              + " shows");
    }
  }

  private static boolean isEd25519(SignatureScheme scheme, SigningSecret secret, String prefix) {
    return scheme.ed25519Label().isPresent() && secret.revealSecretText().startsWith(prefix);
  }

  private static byte[] publicKey(SigningSecret secret) {
    byte[] key = unprefixed(secret, PUBLIC);
    if (key.length != Ed25519PublicKey.SIZE) {
      throw new IllegalArgumentException(
          "secret '" + secret.name() + "' is no Ed25519 public key: that has 32 bytes in base64");
    }
    return key;
  }

  /**
   * Returns the seed. The secret is either the seed alone, or the seed followed by the public key,
   * as some libraries write it.
   */
  private static byte[] seed(SigningSecret secret) {
    byte[] key = unprefixed(secret, PRIVATE);
    if (key.length != Ed25519PrivateKey.SIZE && key.length != 2 * Ed25519PrivateKey.SIZE) {
      throw new IllegalArgumentException(
          "secret '" + secret.name() + "' is no Ed25519 private key: 32 or 64 bytes in base64");
    }
    return Arrays.copyOf(key, Ed25519PrivateKey.SIZE);
  }

  private static byte[] unprefixed(SigningSecret secret, String prefix) {
    String text = secret.revealSecretText().substring(prefix.length());
    return SecretEncoding.BASE64.keyOf(secret.name(), text);
  }

  private static void checkFilled(List<SigningSecret> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("no secrets: give at least one");
    }
  }

  /**
   * Refuses one key under two names, because the proof could not say which of the two names it
   * means.
   */
  private static void checkUnlike(VerifyingKey key, List<VerifyingKey> others) {
    for (VerifyingKey other : others) {
      if (key.isSameAs(other) && !key.name().equals(other.name())) {
        throw new IllegalArgumentException(
            "secrets '"
                + other.name()
                + "' and '"
                + key.name()
                + "' are the same key: name it once");
      }
    }
  }
}
