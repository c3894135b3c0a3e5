package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one attempt ended. Codes are short and stable ({@code UNKNOWN_SKU}); reasons are for people
 * and carry no personal data.
 */
public sealed interface Outcome {

  /**
   * The target has it now.
   *
   * @param reference its own name for it, such as an order number
   * @param notes what a person may want to know of how it was delivered; no personal data
   */
  record Delivered(String reference, List<String> notes) implements Outcome {
    private static final int MOST_NOTES = 20;

    public Delivered {
      reference = Bounded.reference(reference);
      notes = notes.stream().limit(MOST_NOTES).map(Bounded::reason).toList();
    }

    public Delivered(String reference) {
      this(reference, List.of());
    }
  }

  /** The target had it already. */
  record AlreadyDelivered(String reference) implements Outcome {
    public AlreadyDelivered {
      reference = Bounded.reference(reference);
    }
  }

  /** Nothing is to be done for this event. */
  record Skipped(String reason) implements Outcome {}

  /** This delivery has to be tried again; others are not concerned. */
  record Retry(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Outcome {
    public Retry {
      reason = Bounded.reason(reason);
    }

    public Retry(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /** The event that comes first has not been delivered. */
  record Waits(String predecessor) implements Outcome {}

  /** The target as a whole cannot be used now: opens the breaker. */
  record Unavailable(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Outcome {
    /** Configuration is broken, not the order: operations must hear of it. */
    public static final String CREDENTIALS = "CREDENTIALS";

    public Unavailable {
      reason = Bounded.reason(reason);
    }

    public Unavailable(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /** A person must act before it can be delivered. */
  record Rejected(String code, String reason, WhoMustAct whoMustAct) implements Outcome {
    public Rejected {
      reason = Bounded.reason(reason);
    }
  }
}
