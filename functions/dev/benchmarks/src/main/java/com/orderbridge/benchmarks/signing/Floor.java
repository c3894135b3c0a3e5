package com.orderbridge.benchmarks.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What no verifier can do without: one MAC per secret over the signed bytes, and a comparison. The
 * {@code Mac}s are made, the header is read and its signature decoded beforehand; no clock is read.
 */
final class Floor {
  private static final String HMAC_SHA256 = "HmacSHA256";

  private final List<Mac> macs = new ArrayList<>();
  private final byte[] head;
  private final byte[] signature;

  /** The last of the keys is the one that signed. */
  Floor(List<byte[]> keys, byte[] head, byte[] body) throws GeneralSecurityException {
    for (byte[] key : keys) {
      Mac mac = Mac.getInstance(HMAC_SHA256);
      mac.init(new SecretKeySpec(key, HMAC_SHA256));
      macs.add(mac);
    }
    this.head = head;
    this.signature = code(macs.getLast(), body);
  }

  boolean verify(byte[] body) {
    boolean genuine = false;
    for (int i = 0; i < macs.size(); i++) {
      genuine |= MessageDigest.isEqual(signature, code(macs.get(i), body));
    }
    return genuine;
  }

  private byte[] code(Mac mac, byte[] body) {
    mac.update(head);
    return mac.doFinal(body);
  }
}
