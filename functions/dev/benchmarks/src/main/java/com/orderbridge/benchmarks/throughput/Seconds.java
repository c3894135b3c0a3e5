package com.orderbridge.benchmarks.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a simulator was asked, second by second. */
final class Seconds {
  private record Asked(long second, int status) {}

  private static final int MINUTE = 60;

  private final List<Asked> asked = new ArrayList<>();

  Seconds(JsonNode journal) {
    var first = Instant.parse(journal.path(0).path("at").asText());
    for (var line : journal) {
      var at = Duration.between(first, Instant.parse(line.path("at").asText())).toSeconds();
      asked.add(new Asked(at, line.path("status").asInt()));
    }
  }

  long length() {
    return asked.stream().mapToLong(Asked::second).max().orElse(0);
  }

  /** A minute, or a third of a run that is too short for one. */
  long warmUp() {
    return Math.min(MINUTE, length() / 3);
  }

  /** Requests that were borne per second, after warm-up and without the last seconds. */
  double rate() {
    var from = warmUp();
    var to = length() - 5;
    var borne =
        asked.stream()
            .filter(it -> it.second() >= from && it.second() < to && it.status() != 429)
            .count();
    return (double) borne / Math.max(1, to - from);
  }

  long refused(long from) {
    return asked.stream().filter(it -> it.second() >= from && it.status() == 429).count();
  }
}
