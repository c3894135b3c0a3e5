package com.orderbridge.signing;

import com.orderbridge.signing.internal.DecimalTimestamp;
import com.orderbridge.signing.internal.MakingKey;
import com.orderbridge.signing.internal.SignatureValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Signs requests as a sender of a scheme does. What it returns, a {@link WebhookVerifier} of the
 * same scheme and a matching secret verifies. Nothing is random and no clock is read: the same
 * arguments give the same headers.
 *
 * <p>Several secrets make several signatures in one header, in their order: during a rotation, give
 * the new and the old one. Immutable, and safe for use by several threads.
 */
public final class WebhookSigner {
  private final SignatureScheme scheme;
  private final HeaderFormat format;
  private final List<MakingKey> keys;

  /**
   * A signer for one scheme.
   *
   * @throws IllegalArgumentException if there is no secret, one is empty or not encoded as the
   *     scheme says, or there are more than one header can carry (one in a bare one, otherwise
   *     {@link WebhookVerifier#MAX_SIGNATURES}); the message says what to change and quotes no
   *     secret
   */
  public WebhookSigner(SignatureScheme scheme, List<SigningSecret> secrets) {
    this.scheme = scheme;
    this.format = HeaderFormat.of(scheme);
    this.keys = Keys.forSigning(scheme, secrets);
    if (keys.size() > format.capacity()) {
      throw new IllegalArgumentException(
          "a header of "
              + scheme.name()
              + " carries at most "
              + format.capacity()
              + " signatures: give fewer secrets");
    }
  }

  /**
   * The headers to send with this body, in the order signature, timestamp, id.
   *
   * @param now the time of signing, cut to the second; ignored by schemes that sign none
   * @throws IllegalArgumentException if the scheme signs a message id, or signs a time and {@code
   *     now} is not between the years 1970 and 9999
   */
  public Map<String, String> sign(byte[] body, Instant now) {
    if (scheme.signsMessageId()) {
      throw new IllegalArgumentException(
          scheme.name() + " signs a message id: call sign(messageId, body, now)");
    }
    return headers("", body, now);
  }

  /**
   * The headers to send with this body under a message id.
   *
   * @param messageId the same on every retry; visible ASCII without dots
   * @throws IllegalArgumentException if the scheme signs no message id, or could not verify this
   *     one, or as {@link #sign(byte[], Instant)} for the time
   */
  public Map<String, String> sign(String messageId, byte[] body, Instant now) {
    if (!scheme.signsMessageId()) {
      throw new IllegalArgumentException(
          scheme.name() + " signs no message id: call sign(body, now)");
    }
    if (UnprovenHeaders.problemWithId(messageId) != null) {
      throw new IllegalArgumentException(
          "a message id is 1 to "
              + WebhookVerifier.MAX_ID_LENGTH
              + " characters of visible ASCII without a dot");
    }
    return headers(messageId, body, now);
  }

  private Map<String, String> headers(String id, byte[] body, Instant now) {
    String timestamp = scheme.content().hasTimestamp() ? DecimalTimestamp.format(now) : "";
    byte[] head = scheme.content().head(id, timestamp);
    List<SignatureValue> signatures = new ArrayList<>(keys.size());
    for (MakingKey key : keys) {
      signatures.add(key.sign(head, body));
    }
    return scheme.signedHeaders().write(id, timestamp, format.write(timestamp, signatures));
  }
}
