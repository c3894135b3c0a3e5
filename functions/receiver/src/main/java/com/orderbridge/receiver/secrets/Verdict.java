package com.orderbridge.receiver.secrets;

import com.orderbridge.intake.Webhook;
import com.orderbridge.signing.Reason;
import java.time.Instant;
import java.util.Optional;

/** The decision whether a request is the source's. */
public sealed interface Verdict {
  record Proven(Webhook proof) implements Verdict {}

  record Rejected(Reason reason, Optional<Instant> signedAt) implements Verdict {}

  /** Nobody can tell, because a secret is not set, cannot be used, or cannot be read. */
  record Unknown(SecretProblem problem) implements Verdict {}
}
