package com.orderbridge.delivery;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.WhoMustAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one attempt ended. Codes are short and stable ({@code UNKNOWN_SKU}); reasons are for people
 * and carry no personal data.
 */
public sealed interface Outcome {
  /** How an attempt ends that a step has led to its end, or has stopped. */
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
   * The target has it now.
   *
   * @param reference its own name for it, such as an order number
   * @param notes what a person may want to know of how it was delivered; no personal data
   * @param amount that a refund or cancellation gave back; empty for other events
   * @param check what a person must look at although it was delivered: told to operations
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
   * The target had it already.
   *
   * @param ours false if somebody else put it there: then it may not be changed or taken back
   * @param amount that a refund or cancellation gave back; empty for other events
   * @param check what a person must look at: told to operations
   */
  record AlreadyDelivered(
      String reference, boolean ours, Optional<Amount> amount, Optional<String> check)
      implements Outcome {
    public AlreadyDelivered {
      reference = Bounded.reference(reference);
      check = check.map(Bounded::reason);
    }

    /** Written by an earlier attempt of ours. */
    public AlreadyDelivered(String reference) {
      this(reference, true, Optional.empty(), Optional.empty());
    }

    /** Found there, written by somebody else, and the same as what was meant. */
    public static AlreadyDelivered bySomebodyElse(String reference) {
      return new AlreadyDelivered(reference, false, Optional.empty(), Optional.empty());
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

  /**
   * The sender has not decided yet, as with an order that awaits its payment. The delivery stays
   * open and is told once; a later body of the same event may be delivered.
   */
  record Pending(String reason) implements Outcome {
    /** The code under which table and log show it. */
    public static final String CODE = "PENDING";

    public Pending {
      reason = Bounded.reason(reason);
    }
  }

  /** The event that comes first has not been delivered. */
  record Waits(String predecessor) implements Outcome {}

  /** The target as a whole cannot be used now: opens the breaker. */
  record Unavailable(String code, String reason, Optional<Instant> notBefore, Effect effect)
      implements Outcome {
    /** Configuration is broken, not the order: operations must hear of it. */
    public static final String CREDENTIALS = Stop.Unavailable.CREDENTIALS;

    public Unavailable {
      reason = Bounded.reason(reason);
    }

    public Unavailable(String code, String reason) {
      this(code, reason, Optional.empty(), Effect.NONE);
    }
  }

  /**
   * A person must act before it can be delivered.
   *
   * @param reference a document of ours that is at the target all the same, such as a draft that
   *     somebody must look at
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
