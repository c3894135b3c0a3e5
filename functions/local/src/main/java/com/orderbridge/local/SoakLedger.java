package com.orderbridge.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the receiver answered. Thread-safe. */
final class SoakLedger {
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> answers = new TreeMap<>();

  synchronized void answered(Sender.Answered answer) {
    answers.merge(answer.status() + " " + answer.word(), 1, Integer::sum);
    if (answer.word().equals("accepted")) {
      accepted.add(answer.id());
    }
  }

  synchronized void unanswered() {
    answers.merge("no answer", 1, Integer::sum);
  }

  boolean accepted(String eventId) {
    return accepted.contains(eventId);
  }

  int accepted() {
    return accepted.size();
  }

  synchronized int count(String answer) {
    return answers.getOrDefault(answer, 0);
  }

  synchronized String summary() {
    return answers.toString();
  }
}
