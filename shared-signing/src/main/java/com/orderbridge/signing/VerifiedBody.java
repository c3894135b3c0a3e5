package com.orderbridge.signing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Proof that the holder of a secret signed a body. Only a {@link WebhookVerifier} can make one, so
 * a method that takes a {@code VerifiedBody} cannot be called with an unverified body.
 *
 * <p>The proof holds the array that was verified, which {@link WebhookVerifier#verify} takes over
 * from its caller. It gives this array to nobody: {@link #bytes()} is a copy, and {@link #buffer()}
 * is read-only. So no reader can change what another one reads. Immutable and thread-safe. {@code
 * toString} shows neither body nor id.
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

  /**
   * Returns the signed bytes, as a new copy each time. {@link #buffer()} returns them without a
   * copy.
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns a read-only view of the signed bytes. Nothing is copied. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** Returns the {@linkplain SigningSecret#name() name} of the secret that made the signature. */
  public String secretName() {
    return secretName;
  }

  /** Returns the signed time, to the second. Empty if the scheme signs no time. */
  public Optional<Instant> signedAt() {
    return signedAt;
  }

  /**
   * Returns the signed message id, which is the same on every retry. Empty if the scheme signs no
   * id.
   */
  public Optional<String> messageId() {
    return messageId;
  }

  @Override
  public String toString() {
    return "VerifiedBody[" + bytes.length + " bytes, signed with " + secretName + "]";
  }
}
