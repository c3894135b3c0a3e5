package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Recognises internal server errors that will not pass. Business Central answers "internal server
 * error" both for passing trouble and for what it will never accept. If an event gets the same
 * answer word for word again and again, it is the second kind, and a person hears of it now instead
 * of after the last attempt.
 *
 * <p>The count is kept in one environment and is lost with it; events that did not come for the
 * longest time are forgotten first. An event that is missed here ends with its last attempt.
 * Thread-safe.
 */
final class RepeatedAnswers {
  private static final int ENOUGH = 5;
  private static final int MOST_EVENTS = 1000;
  private static final Set<String> UNCLEAR = Set.of("Internal_ServerError", "Unknown");

  /** How many times in a row an event was answered with the same sentence. */
  private record Answered(String sentence, int times) {
    Answered again(String other) {
      return new Answered(other, other.equals(sentence) ? times + 1 : 1);
    }
  }

  private final Map<String, Answered> answered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answered> eldest) {
          return size() > MOST_EVENTS;
        }
      };

  /** Returns the outcome, or a rejection in its place if the same answer came often enough. */
  synchronized Outcome judge(String eventId, Outcome outcome) {
    if (outcome instanceof Retry retry && UNCLEAR.contains(retry.code())) {
      return count(eventId, retry);
    }
    if (!isWaiting(outcome)) {
      answered.remove(eventId);
    }
    return outcome;
  }

  /**
   * Returns whether the attempt only waited for an earlier write. Nothing was asked then, so there
   * was no answer to count.
   */
  private static boolean isWaiting(Outcome outcome) {
    return outcome instanceof Retry(var code, _, _, _) && code.equals("SETTLING");
  }

  private Outcome count(String eventId, Retry retry) {
    var now =
        answered
            .getOrDefault(eventId, new Answered("", 0))
            .again(retry.reason().replaceFirst(", correlation id [0-9a-fA-F-]{36}", ""));
    answered.put(eventId, now);
    return now.times() < ENOUGH ? retry : rejected(eventId, retry);
  }

  private Outcome rejected(String eventId, Retry retry) {
    answered.remove(eventId);
    var reason = "%s. The answer was the same %d times in a row".formatted(retry.reason(), ENOUGH);
    return new Rejected(retry.code(), reason, WhoMustAct.OPERATIONS);
  }
}
