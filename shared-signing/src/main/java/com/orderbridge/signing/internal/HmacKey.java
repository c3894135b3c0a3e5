package com.orderbridge.signing.internal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An HMAC-SHA256 key (RFC 2104, RFC 4231). It keeps one {@code Mac} for reuse. A thread that finds
 * it in use makes its own.
 */
public final class HmacKey implements VerifyingKey, MakingKey {
  private static final String HMAC_SHA256 = "HmacSHA256";

  private final String name;
  private final SecretKeySpec key;
  private final AtomicReference<@Nullable Mac> idle = new AtomicReference<>();

  public HmacKey(String name, byte[] key) {
    this.name = name;
    this.key = new SecretKeySpec(key, HMAC_SHA256);
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
    return key.getEncoded().length;
  }

  @Override
  public boolean matches(List<SignatureValue> signatures, byte[] head, byte[] body) {
    byte[] expected = mac(head, body);
    boolean match = false;
    for (int i = 0; i < signatures.size(); i++) {
      match |= isSame(expected, signatures.get(i));
    }
    return match;
  }

  @Override
  public SignatureValue sign(byte[] head, byte[] body) {
    return new SignatureValue(Algorithm.HMAC_SHA256, mac(head, body));
  }

  @Override
  public SignatureValue example(byte[] head, byte[] body) {
    return sign(head, body);
  }

  private static boolean isSame(byte[] expected, SignatureValue signature) {
    return signature.algorithm() == Algorithm.HMAC_SHA256
        && MessageDigest.isEqual(expected, signature.bytes());
  }

  private byte[] mac(byte[] head, byte[] body) {
    Mac waiting = idle.getAndSet(null);
    Mac mac = waiting == null ? newMac() : waiting;
    mac.update(head);
    mac.update(body);
    byte[] code = mac.doFinal();
    idle.set(mac);
    return code;
  }

  private Mac newMac() {
    try {
      Mac mac = Mac.getInstance(HMAC_SHA256);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException everyJavaPlatformHasIt) {
      throw new IllegalStateException("this JVM has no " + HMAC_SHA256, everyJavaPlatformHasIt);
    }
  }
}
