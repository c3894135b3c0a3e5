package com.orderbridge.receiver;

import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes that a source has signed: fresh from the verifier, or from the queue that only the receiver
 * may write to.
 */
public final class ProvenBody {
  private final byte[] bytes;
  private final Optional<String> topic;
  private final Instant provenAt;

  /** Takes the bytes over: nobody else may have them. */
  ProvenBody(byte[] bytes, Optional<String> topic, Instant provenAt) {
    this.bytes = bytes;
    this.topic = topic;
    this.provenAt = provenAt;
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** A copy as JSON, which leaves out what the way of copying says. */
  public Copied copied(JsonCopy how) {
    return how.of(bytes);
  }

  /** What the matching secret stands for, where the sender has a secret per topic. */
  public Optional<String> topic() {
    return topic;
  }

  Instant provenAt() {
    return provenAt;
  }

  /** 32 hex digits of its SHA-256: the same for each sending of the same body. */
  public String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ProvenBody[" + bytes.length + " bytes, " + StandardCharsets.UTF_8 + "]";
  }
}
