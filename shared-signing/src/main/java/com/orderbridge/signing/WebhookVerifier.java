package com.orderbridge.signing;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import com.orderbridge.signing.internal.SignedHeaders;
import com.orderbridge.signing.internal.VerifyingKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request was signed by the holder of a secret. Guarantees:
 *
 * <ul>
 *   <li><b>Total.</b> {@link #verify} returns {@link Verified} or {@link Rejected} for any headers
 *       and any body; it throws for no input but null.
 *   <li><b>Proof.</b> {@code Verified} means: one of the secrets signed exactly these bytes, with
 *       exactly this time and id where the scheme signs them, within the tolerance. The body's
 *       array is handed over, not copied: see {@link #verify}.
 *   <li><b>Which secret.</b> {@link VerifiedBody#secretName()} says which secret matched.
 *   <li><b>Constant time.</b> Every secret is tried against every signature every time, and decoded
 *       bytes are compared in constant time. A signature of any length but the full one is refused.
 *   <li><b>Genuine first.</b> The clock is asked after the signature, so {@link Reason#TOO_OLD} and
 *       {@link Reason#IN_THE_FUTURE} are said of genuine requests alone.
 *   <li><b>Bounded.</b> Work is proportional to body × secrets; headers beyond the limits below are
 *       refused before any of it.
 * </ul>
 *
 * <p>Immutable, and safe for use by several threads: keep one per source and reuse it.
 *
 * <pre>{@code
 * var verifier = new WebhookVerifier(SignatureSchemes.ZEPHYRCART, List.of(secret));
 * Verification verification = verifier.verify(WebhookHeaders.of(headers), body, clock.instant());
 * }</pre>
 */
public final class WebhookVerifier {
  /** The longest signature header that is read, in characters. */
  public static final int MAX_HEADER_LENGTH = 4096;

  /** The most signatures (of kinds that the scheme knows) in one header. */
  public static final int MAX_SIGNATURES = 16;

  /** The longest signed message id, in characters. */
  public static final int MAX_ID_LENGTH = 256;

  private static final String WARM_UP_ID = "warm-up";
  private static final String WARM_UP_TIMESTAMP = "0";

  private final SignatureScheme scheme;
  private final HeaderFormat format;
  private final List<VerifyingKey> keys;

  /**
   * A verifier for one kind of sender.
   *
   * @param secrets one or more, say the current and the previous one; all are tried every time, so
   *     the time of a verification grows with their number
   * @throws IllegalArgumentException if there is no secret, one is empty or not encoded as the
   *     scheme says, or two names share one key; the message says what to change and quotes no
   *     secret
   */
  public WebhookVerifier(SignatureScheme scheme, List<SigningSecret> secrets) {
    this.scheme = scheme;
    this.format = HeaderFormat.of(scheme);
    this.keys = Keys.forVerifying(scheme, secrets);
  }

  /**
   * What is wrong with the headers alone, before any secret is needed: a request that {@link
   * #verify} would reject for the same reason whatever the secrets are. So that somebody who signs
   * nothing costs no secret and no body.
   */
  public static Optional<Reason> problemWith(SignatureScheme scheme, WebhookHeaders headers) {
    return Optional.ofNullable(new UnprovenHeaders(scheme, headers).read(HeaderFormat.of(scheme)));
  }

  /** Whether one of the keys is one of the other's too, so that both would prove the same. */
  public boolean sharesKeyWith(WebhookVerifier other) {
    boolean shared = false;
    for (VerifyingKey key : keys) {
      for (VerifyingKey others : other.keys) {
        shared |= key.isSameAs(others);
      }
    }
    return shared;
  }

  /** The size of the shortest key, in bytes; each Ed25519 key counts 32. */
  public int shortestKey() {
    int shortest = Integer.MAX_VALUE;
    for (VerifyingKey key : keys) {
      shortest = Math.min(shortest, key.size());
    }
    return shortest;
  }

  /**
   * Verifies one request.
   *
   * @param headers all headers as they arrived
   * @param body the body's bytes as they arrived: not parsed, not decoded from a charset, but
   *     decoded from Base64 if the server wrapped them so; may be empty. <b>Handed over:</b> the
   *     proof keeps this very array, so do not write to it from here on; who must goes in with
   *     {@code body.clone()}. (A copy would cost more than all the rest but the MAC.) It is not
   *     changed
   * @param now the present; differences are judged to the nanosecond, exactly the tolerance is
   *     within
   * @return proof, or the reason why there is none; never null
   */
  public Verification verify(WebhookHeaders headers, byte[] body, Instant now) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(now, "now");
    UnprovenHeaders unproven = new UnprovenHeaders(scheme, headers);
    Reason problem = unproven.read(format);
    return problem == null ? judge(unproven, body, now) : rejected(problem);
  }

  /**
   * Runs one verification per secret, so that what a JVM loads and initialises for the first one
   * (the first {@code Mac} alone takes some 50 ms) is paid for at start-up, before a snapshot is
   * taken or while no sender waits. Work done by one verifier serves all others of the JVM, so
   * start-up code that has no secrets yet may warm up with a secret made up for it. Never throws.
   */
  public void warmUp() {
    SignedHeaders signed = scheme.signedHeaders();
    byte[] head = scheme.content().head(WARM_UP_ID, WARM_UP_TIMESTAMP);
    for (VerifyingKey key : keys) {
      String example = format.write(WARM_UP_TIMESTAMP, List.of(key.example(head, head)));
      verify(
          WebhookHeaders.of(signed.write(WARM_UP_ID, WARM_UP_TIMESTAMP, example)),
          head,
          Instant.EPOCH);
    }
  }

  private Verification judge(UnprovenHeaders unproven, byte[] body, Instant now) {
    VerifyingKey match = match(unproven, body);
    if (match == null) {
      return rejected(Reason.SIGNATURE_WRONG);
    }
    Optional<Instant> signedAt = unproven.signedAt();
    Reason staleness = staleness(signedAt, now);
    return staleness == null
        ? new Verified(new VerifiedBody(body, match.name(), signedAt, unproven.messageId()))
        : new Rejected(staleness, signedAt);
  }

  /** The first key that matches; the others are tried all the same. */
  private @Nullable VerifyingKey match(UnprovenHeaders unproven, byte[] body) {
    byte[] head = unproven.head();
    VerifyingKey match = null;
    for (int i = 0; i < keys.size(); i++) {
      boolean matches = keys.get(i).matches(unproven.signatures(), head, body);
      match = matches && match == null ? keys.get(i) : match;
    }
    return match;
  }

  /** A scheme has a tolerance exactly when it signs a time. */
  private @Nullable Reason staleness(Optional<Instant> signedAt, Instant now) {
    return scheme.tolerance().isPresent()
        ? scheme.tolerance().get().problemWith(signedAt.get(), now)
        : null;
  }

  private static Rejected rejected(Reason reason) {
    return new Rejected(reason, Optional.empty());
  }
}
