package com.orderbridge.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.time.Backoff;
import java.time.Duration;
import java.util.Optional;

/**
 * A target as configured.
 *
 * @param function the folder of the function that serves it
 * @param system the business system that it is, where the function serves several
 * @param pace how much at once, and how fast
 * @param windows when it is not to be called
 * @param settings what only its function understands
 */
public record TargetConfig(
    String name,
    String function,
    String system,
    Timing timing,
    Pace pace,
    Windows windows,
    JsonNode settings) {

  /** Without planned windows. */
  public TargetConfig(
      String name, String function, String system, Timing timing, Pace pace, JsonNode settings) {
    this(name, function, system, timing, pace, Windows.NONE, settings);
  }

  /**
   * How long things may take.
   *
   * @param request one call of the target
   * @param settlesWithin how long after giving up a write may still come to its end
   * @param retryHorizon from the first attempt to giving up
   * @param function one invocation; where the stage says nothing, as long as its function needs
   */
  public record Timing(
      Duration request,
      Duration settlesWithin,
      Duration retryHorizon,
      Backoff backoff,
      Optional<Duration> function) {}

  /**
   * What the target bears.
   *
   * @param batchSize deliveries of one invocation at the most: more than are in flight wait there,
   *     so that what is paid per invocation is shared
   * @param maximumConcurrency invocations side by side
   * @param inFlight deliveries side by side in one invocation
   */
  public record Pace(int batchSize, int inFlight, int maximumConcurrency, int requestsPerSecond) {}
}
