package com.orderbridge.core.step;

import java.time.Instant;
import java.util.Optional;

/**
 * Why there is nothing to go on with. Codes are short and stable. Reasons are for people, and may
 * quote the vendor.
 */
public sealed interface Stop {
  String code();

  String reason();

  /** The same call may succeed later. Other calls are not affected. */
  record Retry(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Stop {
    public Retry(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /** The system as a whole cannot be used now. */
  record Unavailable(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Stop {
    /** The code for refused credentials: the configuration is wrong, not what was sent. */
    public static final String CREDENTIALS = "CREDENTIALS";

    public Unavailable(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /**
   * A person must act before the call can succeed.
   *
   * @param reference a document of ours that exists although the step was rejected
   */
  record Rejected(String code, String reason, WhoMustAct whoMustAct, Optional<String> reference)
      implements Stop {
    public Rejected(String code, String reason, WhoMustAct whoMustAct) {
      this(code, reason, whoMustAct, Optional.empty());
    }
  }
}
