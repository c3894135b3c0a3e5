package com.orderbridge.core.config;

import com.orderbridge.core.config.TargetConfig.Pace;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads one target of a {@code bridge.json}. The defaults are those of the design and of the
 * vendors.
 */
final class TargetReader {
  private TargetReader() {}

  static TargetConfig read(String name, Fields fields) {
    var function = fields.text("function");
    var timing = timing(fields);
    var windows = windows(fields);
    checkReceives(fields, timing, windows);
    return new TargetConfig(
        name,
        function,
        fields.optionalText("system").orElse(name),
        timing,
        pace(fields),
        windows,
        fields.raw("settings"));
  }

  private static void checkReceives(Fields fields, Timing timing, Windows windows) {
    var needed = Endurance.of(timing, windows).maxReceiveCount();
    if (needed > Backoff.MOST_RECEIVES) {
      fields.problem(
          "retryHorizon",
          "needs up to %d receives of one message, but SQS allows %d: shorten it, or raise backoff.longest (30m at the most)"
              .formatted(needed, Backoff.MOST_RECEIVES));
    }
  }

  private static Timing timing(Fields fields) {
    return new Timing(
        fields.duration("requestTimeout", Duration.ofSeconds(20)),
        fields.durationOrZero("settlesWithin", Duration.ofMinutes(16)),
        fields.duration("retryHorizon", Duration.ofDays(4)),
        backoff(fields),
        functionTimeout(fields));
  }

  private static Optional<Duration> functionTimeout(Fields fields) {
    return fields.has("functionTimeout")
        ? Optional.of(fields.duration("functionTimeout", Duration.ofMinutes(3)))
        : Optional.empty();
  }

  private static Backoff backoff(Fields fields) {
    var usual = new Backoff(Duration.ofSeconds(30), Backoff.LONGEST_REST);
    return fields.optionalObject("backoff", it -> backoff(it, usual)).orElse(usual);
  }

  private static Backoff backoff(Fields fields, Backoff usual) {
    var first = fields.duration("first", usual.first());
    var longest = fields.duration("longest", usual.longest());
    if (longest.compareTo(first) < 0) {
      fields.problem("longest", "must not be shorter than first");
      return usual;
    }
    if (longest.compareTo(Backoff.LONGEST_REST) > 0) {
      fields.problem(
          "longest", "must not be longer than 30m: deliveries that wait are reported that often");
    }
    return new Backoff(first, longest);
  }

  private static Pace pace(Fields fields) {
    return new Pace(
        fields.number("batchSize", 1, 10, 10),
        fields.number("inFlight", 1, 10, 2),
        fields.number("maximumConcurrency", 2, 1000, 2),
        fields.number("requestsPerSecond", 1, 10_000, 20));
  }

  private static Windows windows(Fields fields) {
    var windows = new Windows(fields.list("windows", WindowReader::read));
    if (windows.neverEnd()) {
      fields.problem("windows", "leave no time in which the target may be called");
    }
    return windows;
  }
}
