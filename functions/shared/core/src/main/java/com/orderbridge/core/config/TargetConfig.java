package com.orderbridge.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.util.Optional;

/**
 * A target as configured.
 *
 * @param name its name in {@code bridge.json}
 * @param function the folder of the function that serves it
 * @param system the name of its business system, if the function serves several; else the target's
 *     name
 * @param timing how long things may take
 * @param pace how many deliveries run at once, and how fast
 * @param windows the times at which it must not be called
 * @param settings the settings that only its function understands
 */
public record TargetConfig(
    String name,
    String function,
    String system,
    Timing timing,
    Pace pace,
    Windows windows,
    JsonNode settings) {

  /** Creates a target without planned windows. */
  public TargetConfig(
      String name, String function, String system, Timing timing, Pace pace, JsonNode settings) {
    this(name, function, system, timing, pace, Windows.NONE, settings);
  }

  /**
   * How long things may take.
   *
   * @param request the time-out of one call of the target
   * @param settlesWithin how long after the time-out a write may still have an effect
   * @param retryHorizon the time from the first attempt to giving up
   * @param backoff the rests between attempts
   * @param function the time-out of one invocation; empty if the stage does not set it, and then it
   *     is what the function needs
   */
  public record Timing(
      Duration request,
      Duration settlesWithin,
      Duration retryHorizon,
      Backoff backoff,
      Optional<Duration> function) {}

  /**
   * The load that the target can take.
   *
   * @param batchSize the most deliveries of one invocation: those beyond {@code inFlight} wait in
   *     the invocation, so that its cost is shared
   * @param inFlight the most deliveries at the same time in one invocation
   * @param maximumConcurrency the most invocations at the same time
   * @param requestsPerSecond the most requests per second
   */
  public record Pace(int batchSize, int inFlight, int maximumConcurrency, int requestsPerSecond) {}
}
