package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Business Central says "internal server error" of passing troubles and of what it will never take.
 * What an event is answered again and again, word for word, is of the second kind: a person hears
 * of it today, not when the last attempt is over.
 *
 * <p>It counts within one environment and forgets what it has not met for long; whatever it misses
 * ends with the last attempt. Thread-safe.
 */
final class RepeatedAnswers {
  private static final int ENOUGH = 5;
  private static final int MOST_EVENTS = 1000;
  private static final Set<String> UNCLEAR = Set.of("Internal_ServerError", "Unknown");

  /** How often an event was answered this in a row. */
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

  /** The outcome, or the rejection that it has become. */
  synchronized Outcome judge(String eventId, Outcome outcome) {
    if (outcome instanceof Retry retry && UNCLEAR.contains(retry.code())) {
      return count(eventId, retry);
    }
    if (!isWaiting(outcome)) {
      answered.remove(eventId);
    }
    return outcome;
  }

  /** Until an earlier write has settled nothing is asked, and so nothing answered. */
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
    var reason = "%s, answered alike %d times in a row".formatted(retry.reason(), ENOUGH);
    return new Rejected(retry.code(), reason, WhoMustAct.OPERATIONS);
  }
}
