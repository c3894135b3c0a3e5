package com.orderbridge.soak;

import com.orderbridge.local.send.Sender;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the receivers answered. Thread-safe. */
final class Ledger {
  private static final String UNANSWERED = "no answer";

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> answers = new TreeMap<>();
  private int givenUp;

  synchronized void answered(Sender.Answered answer) {
    answers.merge((answer.status() + " " + answer.word()).strip(), 1, Integer::sum);
    if (answer.word().equals("accepted")) {
      accepted.add(answer.id());
    }
  }

  synchronized void unanswered() {
    answers.merge(UNANSWERED, 1, Integer::sum);
  }

  synchronized void gaveUp() {
    givenUp++;
  }

  boolean accepted(String eventId) {
    return accepted.contains(eventId);
  }

  int accepted() {
    return accepted.size();
  }

  /** Sendings that nobody took however often they were sent. */
  synchronized int givenUp() {
    return givenUp;
  }

  synchronized int parked() {
    return answers.getOrDefault("202 parked", 0);
  }

  /** Sendings whose end the sender does not know, or that were refused for now. */
  synchronized int uncertain() {
    return answers.entrySet().stream()
        .filter(it -> it.getKey().equals(UNANSWERED) || it.getKey().startsWith("5"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  synchronized String summary() {
    return answers.toString();
  }
}
