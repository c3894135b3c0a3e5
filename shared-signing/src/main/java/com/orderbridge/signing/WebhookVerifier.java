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
 * Tells whether the holder of a secret signed a request. Guarantees:
 *
 * <ul>
 *   <li><b>Total.</b> {@link #verify} returns {@link Verified} or {@link Rejected} for any headers
 *       and any body. It throws for no input except null.
 *   <li><b>Proof.</b> {@code Verified} means that one of the secrets signed exactly these bytes,
 *       with exactly this time and id if the scheme signs them, within the tolerance. The body's
 *       array is handed over, not copied: see {@link #verify}.
 *   <li><b>Which secret.</b> {@link VerifiedBody#secretName()} says which secret matched.
 *   <li><b>Constant time.</b> Every secret is tried against every signature every time, and decoded
 *       bytes are compared in constant time. A signature that does not have the full length is
 *       refused.
 *   <li><b>Genuine before stale.</b> The time is checked after the signature, so {@link
 *       Reason#TOO_OLD} and {@link Reason#IN_THE_FUTURE} always mean a genuine request.
 *   <li><b>Bounded.</b> The work is proportional to body × secrets. Headers beyond the limits below
 *       are refused before any of that work.
 * </ul>
 *
 * <p>Immutable and thread-safe: keep one verifier per source and reuse it.
 *
 * <pre>{@code
 * var verifier = new WebhookVerifier(SignatureSchemes.ZEPHYRCART, List.of(secret));
 * Verification verification =
 *     verifier.verify(WebhookHeaders.of(headers), body, clock.instant());
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
   * Makes a verifier for one kind of sender.
   *
   * @param secrets one or more, for example the current and the previous one. All are tried every
   *     time, so the time of a verification grows with their number
   * @throws IllegalArgumentException if there is no secret, if a secret is empty or not encoded as
   *     the scheme demands, or if two names share one key. The message says what to change, and
   *     quotes no secret
   */
  public WebhookVerifier(SignatureScheme scheme, List<SigningSecret> secrets) {
    this.scheme = scheme;
    this.format = HeaderFormat.of(scheme);
    this.keys = Keys.forVerifying(scheme, secrets);
  }

  /**
   * Returns what is wrong with the headers alone: a problem for which {@link #verify} would reject
   * the request, whatever the secrets are. Ask this before you fetch secrets, so that a request
   * without a signature costs neither a secret nor a look at its body.
   *
   * @return empty if the headers are in order
   */
  public static Optional<Reason> problemWith(SignatureScheme scheme, WebhookHeaders headers) {
    return Optional.ofNullable(new UnprovenHeaders(scheme, headers).read(HeaderFormat.of(scheme)));
  }

  /**
   * Tells whether this verifier and the other one have a key in common, so that both would prove
   * the same request.
   */
  public boolean sharesKeyWith(WebhookVerifier other) {
    boolean shared = false;
    for (VerifyingKey key : keys) {
      for (VerifyingKey others : other.keys) {
        shared |= key.isSameAs(others);
      }
    }
    return shared;
  }

  /** Returns the size of the shortest key, in bytes. An Ed25519 key counts 32. */
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
   * @param body the body's bytes as they arrived: not parsed, and not decoded from a charset. If
   *     the server wrapped them in Base64, decode that first. May be empty. <b>The array is handed
   *     over:</b> the proof keeps this array, so do not write to it afterwards, or pass {@code
   *     body.clone()}. (A copy would cost more than all the other work except the MAC.) The
   *     verifier does not change it
   * @param now the present time. Differences are judged to the nanosecond; exactly the tolerance is
   *     accepted
   * @return the proof, or the reason why there is none; never null
   */
  public Verification verify(WebhookHeaders headers, byte[] body, Instant now) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(now, "now");
    UnprovenHeaders unproven = new UnprovenHeaders(scheme, headers);
    Reason problem = unproven.read(format);
    return problem == null ? judge(unproven, body, now) : rejected(problem);
  }

  /**
   * Runs one verification per secret. The first verification of a JVM is slow (the first {@code
   * Mac} alone takes some 50 ms). Call this at start-up, before a snapshot is taken, or while no
   * sender waits. The work of one verifier serves all others in the JVM, so start-up code that has
   * no secrets yet may warm up with a made-up secret. Never throws.
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

  /**
   * Returns the first key that matches. The other keys are tried as well, so that the time tells
   * nothing.
   */
  private @Nullable VerifyingKey match(UnprovenHeaders unproven, byte[] body) {
    byte[] head = unproven.head();
    VerifyingKey match = null;
    for (int i = 0; i < keys.size(); i++) {
      boolean matches = keys.get(i).matches(unproven.signatures(), head, body);
      match = matches && match == null ? keys.get(i) : match;
    }
    return match;
  }

  /** Checks the signed time. A scheme has a tolerance exactly if it signs a time. */
  private @Nullable Reason staleness(Optional<Instant> signedAt, Instant now) {
    return scheme.tolerance().isPresent()
        ? scheme.tolerance().get().problemWith(signedAt.get(), now)
        : null;
  }

  private static Rejected rejected(Reason reason) {
    return new Rejected(reason, Optional.empty());
  }
}
