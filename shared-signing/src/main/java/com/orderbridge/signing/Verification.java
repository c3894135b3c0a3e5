package com.orderbridge.signing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What {@link WebhookVerifier#verify} found: either proof or the reason why there is none. */
public sealed interface Verification {

  /** The body is what the holder of one of the secrets signed, at a time that is tolerated. */
  record Verified(VerifiedBody body) implements Verification {
    public Verified {
      Objects.requireNonNull(body, "body");
    }
  }

  /**
   * There is no proof.
   *
   * @param signedAt when the request was signed; present exactly when the reason {@linkplain
   *     Reason#isGenuine() is a genuine one}, since no other timestamp can be believed
   */
  record Rejected(Reason reason, Optional<Instant> signedAt) implements Verification {
    public Rejected {
      if (reason.isGenuine() != signedAt.isPresent()) {
        throw new IllegalArgumentException(
            "signedAt belongs to TOO_OLD and IN_THE_FUTURE, and to no other reason; got " + reason);
      }
    }
  }
}
