package com.orderbridge.signing;

import com.orderbridge.signing.internal.DecimalTimestamp;
import com.orderbridge.signing.internal.MakingKey;
import com.orderbridge.signing.internal.SignatureValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Signs requests as a sender of a scheme does. A {@link WebhookVerifier} of the same scheme with a
 * matching secret verifies the result. Nothing is random and no clock is read, so the same
 * arguments give the same headers.
 *
 * <p>Several secrets make several signatures in one header, in the order of the secrets. During a
 * rotation, give the new and the old secret. Immutable and thread-safe.
 */
public final class WebhookSigner {
  private final SignatureScheme scheme;
  private final HeaderFormat format;
  private final List<MakingKey> keys;

  /**
   * Makes a signer for one scheme.
   *
   * @param secrets the secrets to sign with, at least one
   * @throws IllegalArgumentException if there is no secret, if a secret is empty or not encoded as
   *     the scheme demands, or if there are more than one header can carry (one for a bare header,
   *     otherwise {@link WebhookVerifier#MAX_SIGNATURES}). The message says what to change, and
   *     quotes no secret
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
   * Signs a body and returns the headers to send with it, in the order signature, timestamp, id.
   *
   * @param body the bytes to sign, exactly as they are sent; not changed and not kept
   * @param now the time of signing, cut to the second; ignored by schemes that sign no time
   * @throws IllegalArgumentException if the scheme signs a message id, or if it signs a time and
   *     {@code now} is not in the years 1970 to 9999
   */
  public Map<String, String> sign(byte[] body, Instant now) {
    if (scheme.signsMessageId()) {
      throw new IllegalArgumentException(
          scheme.name() + " signs a message id: call sign(messageId, body, now)");
    }
    return headers("", body, now);
  }

  /**
   * Signs a body under a message id and returns the headers to send with it.
   *
   * @param messageId the id, the same on every retry; visible ASCII without dots
   * @param body the bytes to sign, exactly as they are sent; not changed and not kept
   * @param now the time of signing, cut to the second
   * @throws IllegalArgumentException if the scheme signs no message id, if a verifier would refuse
   *     this id, or if {@code now} is not in the years 1970 to 9999
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
