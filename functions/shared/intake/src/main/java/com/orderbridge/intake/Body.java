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
 * A body as readers take it. One that can be enqueued comes out of a {@link Proof} alone; {@link
 * UnprovenBody} reads others for tools.
 */
public final class Body {
  private final byte[] bytes;
  private final Optional<String> topic;
  private final Optional<String> announced;
  private final Instant provenAt;

  /** Of what was signed, where these bytes are less. */
  private final Optional<String> signed;

  /**
   * Takes the bytes over: nobody else may have them.
   *
   * @param announced the topic that an unsigned header named
   * @param signed the digest of what was signed, where the bytes are less than that
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

  /** The same event without what must not be stored. */
  Body without(Tokens tokens) {
    return new Cleaning(tokens).cleaned(bytes).map(this::with).orElse(this);
  }

  private Body with(byte[] others) {
    return new Body(others, topic, announced, provenAt, Optional.of(digest()));
  }

  /** The same with the text that the sender has compressed; as it is where it has not. */
  Body inflated() {
    return Gzip.is(bytes) ? Gzip.inflated(bytes).map(this::with).orElse(this) : this;
  }

  /** The same in UTF-8; as it is where it is that already, or no text of a known encoding. */
  Body decoded() {
    return Encodings.utf8(bytes).map(this::with).orElse(this);
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** A copy as JSON, which leaves out what the way of copying says, and a byte order mark. */
  public Copied copied(JsonCopy how) {
    return how.of(Encodings.withoutMark(bytes));
  }

  /** What the matching secret stands for, where the sender has a secret per topic. */
  public Optional<String> topic() {
    return topic;
  }

  /** What a header named as topic. It proves nothing, but may contradict. */
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
   * 32 hex digits of the SHA-256 of what was signed: the same for each sending of the same body.
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
