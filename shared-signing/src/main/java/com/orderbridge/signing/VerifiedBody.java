package com.orderbridge.signing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Proof that a body was signed by the holder of a secret. Only a {@link WebhookVerifier} can make
 * one, so a method that takes a {@code VerifiedBody} cannot be called with anything unverified.
 *
 * <p>It holds the very array that was verified, which {@link WebhookVerifier#verify} takes over
 * from its caller, and gives it to nobody: {@link #bytes()} is a copy, {@link #buffer()} cannot be
 * written to. So no reader can change what another reads. Immutable and safe for use by several
 * threads. {@code toString} shows neither body nor id.
 */
public final class VerifiedBody {
  private final byte[] bytes;
  private final String secretName;
  private final Optional<Instant> signedAt;
  private final Optional<String> messageId;

  VerifiedBody(
      byte[] owned, String secretName, Optional<Instant> signedAt, Optional<String> messageId) {
    this.bytes = owned;
    this.secretName = secretName;
    this.signedAt = signedAt;
    this.messageId = messageId;
  }

  /** The signed bytes, as a new copy each time; {@link #buffer()} gives them without one. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The signed bytes as a read-only view: nothing is copied. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** The {@linkplain SigningSecret#name() name} of the secret that the signature was made with. */
  public String secretName() {
    return secretName;
  }

  /** The signed time, to the second; empty when the scheme signs none. */
  public Optional<Instant> signedAt() {
    return signedAt;
  }

  /** The signed message id, the same on every retry; empty when the scheme signs none. */
  public Optional<String> messageId() {
    return messageId;
  }

  @Override
  public String toString() {
    return "VerifiedBody[" + bytes.length + " bytes, signed with " + secretName + "]";
  }
}
