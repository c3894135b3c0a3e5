package com.orderbridge.signing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The result of {@link WebhookVerifier#verify}: a proof, or the reason why there is none. */
public sealed interface Verification {

  /**
   * The holder of one of the secrets signed exactly this body, at a time that is tolerated.
   *
   * @param body the proof
   */
  record Verified(VerifiedBody body) implements Verification {
    public Verified {
      Objects.requireNonNull(body, "body");
    }
  }

  /**
   * There is no proof.
   *
   * @param reason why
   * @param signedAt when the request was signed. It is present exactly if the reason {@linkplain
   *     Reason#isGenuine() is a genuine one}, because no other timestamp can be believed
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
