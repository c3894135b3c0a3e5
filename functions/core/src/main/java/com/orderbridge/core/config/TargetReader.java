package com.orderbridge.core.config;

import com.orderbridge.core.config.TargetConfig.Pace;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.delivery.Backoff;
import java.time.Duration;

/** Reads one target of a {@code bridge.json}. The defaults are those of design and vendors. */
final class TargetReader {
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(12);

  private TargetReader() {}

  static TargetConfig read(String name, Fields fields) {
    var function = fields.oneOf("function", DeliveryFunction.folders());
    return new TargetConfig(
        name,
        function,
        fields.optionalText("system").orElse(name),
        timing(fields, function),
        pace(fields),
        windows(fields),
        fields.raw("settings"));
  }

  private static Timing timing(Fields fields, String function) {
    var request = fields.duration("requestTimeout", Duration.ofSeconds(20));
    var timing =
        new Timing(
            request,
            fields.durationOrZero("settlesWithin", Duration.ofMinutes(16)),
            fields.duration("retryHorizon", Duration.ofDays(4)),
            backoff(fields),
            fields.duration("functionTimeout", DeliveryTimes.needed(request, function)));
    if (timing.backoff().maxReceiveCount(timing.retryHorizon()) > Backoff.MOST_RECEIVES) {
      fields.problem(
          "retryHorizon",
          "needs more receives than SQS allows (1000): shorten it, or let backoff.longest grow");
    }
    return timing;
  }

  private static Backoff backoff(Fields fields) {
    var usual = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));
    return fields.optionalObject("backoff", it -> backoff(it, usual)).orElse(usual);
  }

  private static Backoff backoff(Fields fields, Backoff usual) {
    var first = fields.duration("first", usual.first());
    var longest = fields.duration("longest", usual.longest());
    if (longest.compareTo(first) < 0) {
      fields.problem("longest", "must not be shorter than first");
      return usual;
    }
    if (longest.compareTo(LONGEST_BACKOFF) > 0) {
      fields.problem("longest", "must not be longer than 12h: SQS hides no message for longer");
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
