package com.orderbridge.delivery;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.WhoMustAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one attempt ended. Codes are short and stable ({@code UNKNOWN_SKU}). Reasons are written for
 * people, contain no personal data, and are cut to 2,000 characters.
 */
public sealed interface Outcome {
  /**
   * Returns the step's outcome. If the step was stopped, returns the outcome that stands for its
   * reason.
   */
  static Outcome of(Step<? extends Outcome> step) {
    return switch (step) {
      case Step.Value(var outcome) -> outcome;
      case Step.Stopped(var why) -> of(why);
    };
  }

  static Outcome of(Stop stop) {
    return switch (stop) {
      case Stop.Retry(var code, var reason, var notBefore, var effect) ->
          new Retry(code, reason, notBefore, effect);
      case Stop.Unavailable(var code, var reason, var notBefore, var effect) ->
          new Unavailable(code, reason, notBefore, effect);
      case Stop.Rejected(var code, var reason, var whoMustAct, var reference) ->
          new Rejected(code, reason, whoMustAct, reference);
    };
  }

  /**
   * The target has the document now.
   *
   * @param reference the target's own name for it, such as an order number
   * @param notes remarks about how it was delivered, for people; at most 20, without personal data
   * @param amount the amount that a refund or cancellation gave back; empty for other events
   * @param check what a person must look at although the event was delivered; accounting is told
   */
  record Delivered(
      String reference, List<String> notes, Optional<Amount> amount, Optional<String> check)
      implements Outcome {
    private static final int MOST_NOTES = 20;

    public Delivered {
      reference = Bounded.reference(reference);
      notes = notes.stream().limit(MOST_NOTES).map(Bounded::reason).toList();
      check = check.map(Bounded::reason);
    }

    public Delivered(String reference) {
      this(reference, List.of());
    }

    public Delivered(String reference, List<String> notes) {
      this(reference, notes, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The target had the document already.
   *
   * @param reference the target's own name for it
   * @param ours false if somebody else wrote it: then the bridge may not change it or take it back
   * @param amount the amount that a refund or cancellation gave back; empty for other events
   * @param check what a person must look at; accounting is told
   */
  record AlreadyDelivered(
      String reference, boolean ours, Optional<Amount> amount, Optional<String> check)
      implements Outcome {
    public AlreadyDelivered {
      reference = Bounded.reference(reference);
      check = check.map(Bounded::reason);
    }

    /** An earlier attempt of ours wrote the document. */
    public AlreadyDelivered(String reference) {
      this(reference, true, Optional.empty(), Optional.empty());
    }

    /**
     * Somebody else wrote the document that was found, and it is the same as the one that was
     * meant.
     */
    public static AlreadyDelivered bySomebodyElse(String reference) {
      return new AlreadyDelivered(reference, false, Optional.empty(), Optional.empty());
    }
  }

  /** Nothing needs to be done for this event. */
  record Skipped(String reason) implements Outcome {}

  /**
   * This delivery failed and has to be tried again. Other deliveries are not affected.
   *
   * @param notBefore when the target wants to be asked again, if it said so
   * @param effect whether the attempt may have changed something at the target
   */
  record Retry(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Outcome {
    public Retry {
      reason = Bounded.reason(reason);
    }

    public Retry(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /**
   * The sender has not decided on the order yet; for example, the order awaits its payment. The
   * delivery stays open, and people are told once. A later body of the same event may be delivered.
   */
  record Pending(String reason) implements Outcome {
    /** The code that table and log show for this outcome. */
    public static final String CODE = "PENDING";

    public Pending {
      reason = Bounded.reason(reason);
    }
  }

  /**
   * Another event of the order must come first, and has not been delivered yet.
   *
   * @param predecessor the id of that event
   */
  record Waits(String predecessor) implements Outcome {}

  /**
   * The target as a whole cannot be used now. This opens the breaker.
   *
   * @param notBefore when the target wants to be asked again, if it said so
   * @param effect whether the attempt may have changed something at the target
   */
  record Unavailable(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Outcome {
    /**
     * The code for credentials that the target refuses. The cause is the configuration, not the
     * order, so operations are told.
     */
    public static final String CREDENTIALS = Stop.Unavailable.CREDENTIALS;

    public Unavailable {
      reason = Bounded.reason(reason);
    }

    public Unavailable(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /**
   * A person must act before the event can be delivered.
   *
   * @param whoMustAct who is told
   * @param reference a document of ours that is at the target although the event was rejected, such
   *     as a draft that somebody must look at
   */
  record Rejected(String code, String reason, WhoMustAct whoMustAct, Optional<String> reference)
      implements Outcome {
    public Rejected {
      reason = Bounded.reason(reason);
      reference = reference.map(Bounded::reference);
    }

    public Rejected(String code, String reason, WhoMustAct whoMustAct) {
      this(code, reason, whoMustAct, Optional.empty());
    }
  }
}
