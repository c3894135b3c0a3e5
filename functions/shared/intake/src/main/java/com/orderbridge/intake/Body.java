package com.orderbridge.intake;

import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.body.Cleaning;
import com.orderbridge.intake.body.Encodings;
import com.orderbridge.intake.body.Gzip;
import com.orderbridge.intake.body.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A body in the form that readers take. Only a {@link Proof} gives a body that can be enqueued;
 * {@link UnprovenBody} lets tools read other bodies.
 */
public final class Body {
  private final byte[] bytes;
  private final Optional<String> topic;
  private final Optional<String> announced;
  private final Instant provenAt;

  /** The digest of what was signed, if these bytes are not exactly that. */
  private final Optional<String> signed;

  /**
   * Creates a body. It takes the bytes over: nobody else may keep them.
   *
   * @param bytes the body
   * @param topic the topic that the matching secret stands for
   * @param announced the topic that an unsigned header named
   * @param provenAt when the signature was verified
   * @param signed the digest of what was signed, if the bytes are not exactly that
   */
  Body(
      byte[] bytes,
      Optional<String> topic,
      Optional<String> announced,
      Instant provenAt,
      Optional<String> signed) {
    this.bytes = bytes;
    this.topic = topic;
    this.announced = announced;
    this.provenAt = provenAt;
    this.signed = signed;
  }

  /** Returns the same body without what must not be stored. */
  Body without(Tokens tokens) {
    return new Cleaning(tokens).cleaned(bytes).map(this::with).orElse(this);
  }

  private Body with(byte[] others) {
    return new Body(others, topic, announced, provenAt, Optional.of(digest()));
  }

  /**
   * Returns the same body uncompressed. A body that is not gzip, or cannot be unpacked, stays as it
   * is.
   */
  Body inflated() {
    return Gzip.is(bytes) ? Gzip.inflated(bytes).map(this::with).orElse(this) : this;
  }

  /**
   * Returns the same body in UTF-8. A body that is UTF-8 already, or in no known encoding, stays as
   * it is.
   */
  Body decoded() {
    return Encodings.utf8(bytes).map(this::with).orElse(this);
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** Returns a copy as JSON. It leaves out what {@code how} leaves out, and a byte order mark. */
  public Copied copied(JsonCopy how) {
    return how.of(Encodings.withoutMark(bytes));
  }

  /**
   * Returns the topic that the matching secret stands for, if the sender has a secret per topic.
   */
  public Optional<String> topic() {
    return topic;
  }

  /**
   * Returns the topic that a header named. It proves nothing, because the header is not signed. But
   * it may contradict the body.
   */
  public Optional<String> announced() {
    return announced;
  }

  Instant provenAt() {
    return provenAt;
  }

  Optional<String> signed() {
    return signed;
  }

  /**
   * Returns 32 hex digits of the SHA-256 of what was signed. They are the same each time that the
   * same body is sent.
   */
  public String digest() {
    return signed.orElseGet(() -> HexFormat.of().formatHex(sha256(), 0, 16));
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Body[" + bytes.length + " bytes, " + StandardCharsets.UTF_8 + "]";
  }
}
