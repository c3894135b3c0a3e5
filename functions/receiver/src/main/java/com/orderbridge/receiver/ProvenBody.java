package com.orderbridge.receiver;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Bytes that a source has signed: fresh from the verifier, or from the queue that only the receiver
 * may write to.
 */
public final class ProvenBody {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final Optional<String> topic;
  private final Optional<String> announced;
  private final Instant provenAt;

  /** Of what was signed, where these bytes are less. */
  private final Optional<String> signed;

  /** Takes the bytes over: nobody else may have them. */
  ProvenBody(byte[] bytes, Optional<String> topic, Instant provenAt) {
    this(bytes, topic, Optional.empty(), provenAt, Optional.empty());
  }

  /**
   * One that has been on its way already.
   *
   * @param announced the topic that an unsigned header named
   * @param signed the digest of what was signed, where the bytes are less than that
   */
  ProvenBody(
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

  /** The same, with the topic that an unsigned header names. */
  ProvenBody announcing(Optional<String> named) {
    return new ProvenBody(bytes, topic, named, provenAt, signed);
  }

  /** The same event without what must not be stored. */
  ProvenBody without(Tokens tokens) {
    var whole = text(JsonCopy.Filter.NOTHING);
    var less =
        whole.isEmpty()
            ? new Scrubbing(bytes, tokens).scrubbed()
            : text(tokens).filter(it -> !whole.equals(Optional.of(it))).map(ProvenBody::utf8);
    return less.map(this::with).orElse(this);
  }

  private Optional<String> text(JsonCopy.Filter filter) {
    return copied(new JsonCopy(filter, List.of())) instanceof Copied.Copy copy
        ? Optional.of(copy.text().text())
        : Optional.empty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ProvenBody with(byte[] others) {
    return new ProvenBody(others, topic, announced, provenAt, Optional.of(digest()));
  }

  /** The same with the text that the sender has compressed; as it is where it has not. */
  ProvenBody inflated() {
    return isCompressed() ? inflate().map(this::with).orElse(this) : this;
  }

  private boolean isCompressed() {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Empty if it is damaged, or becomes larger than anything that is read. */
  private Optional<byte[]> inflate() {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var inflated = gzip.readNBytes(SourceRules.LARGEST_BODY + 1);
      return Optional.of(inflated).filter(it -> it.length <= SourceRules.LARGEST_BODY);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** A copy as JSON, which leaves out what the way of copying says, and a byte order mark. */
  public Copied copied(JsonCopy how) {
    var length = BYTE_ORDER_MARK.length;
    var marked =
        bytes.length > length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    return how.of(marked ? Arrays.copyOfRange(bytes, length, bytes.length) : bytes);
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
    return "ProvenBody[" + bytes.length + " bytes, " + StandardCharsets.UTF_8 + "]";
  }
}
