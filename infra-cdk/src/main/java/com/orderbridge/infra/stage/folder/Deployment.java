package com.orderbridge.infra.stage.folder;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a stage is deployed: the content of {@code deployment.json}. Functions do not get it, so a
 * change of it makes no new version of them.
 *
 * @param place the account and the region to which the stage belongs
 * @param protection whether the stack and the deliveries table are protected against deletion
 * @param logRetentionDays one of the numbers that CloudWatch Logs accepts
 * @param memory the memory of the functions
 * @param throttling the limit of each route
 * @param domain the company's own domain, so that registered URLs stay valid with a new API
 * @param staticEgress whether the targets' functions call from one fixed address
 * @param canary whether a new version of the receiver first serves only a tenth of the traffic
 * @param tracing whether X-Ray records what the functions do; the log has the trace's id in any
 *     case
 * @param objectives how old a waiting message of a target may become before operators are told
 * @param silences how long a source may send nothing that is accepted before operators are told
 */
public record Deployment(
    Place place,
    boolean protection,
    int logRetentionDays,
    Memory memory,
    Throttling throttling,
    Optional<Domain> domain,
    boolean staticEgress,
    boolean canary,
    boolean tracing,
    Map<String, Duration> objectives,
    Map<String, Duration> silences) {
  public static final Duration USUAL_OBJECTIVE = Duration.ofHours(1);

  public Deployment {
    objectives = Map.copyOf(objectives);
    silences = Map.copyOf(silences);
  }

  public Deployment unprotected() {
    return new Deployment(
        place,
        false,
        logRetentionDays,
        memory,
        throttling,
        domain,
        staticEgress,
        canary,
        tracing,
        objectives,
        silences);
  }

  public Duration objective(String target) {
    return objectives.getOrDefault(target, USUAL_OBJECTIVE);
  }

  /** Returns whole hours. Empty if nobody knows the source's usual pace. */
  public Optional<Duration> silence(String source) {
    return Optional.ofNullable(silences.get(source));
  }

  /**
   * Memory in MB. A function's share of a processor grows with it.
   *
   * @param receiver the receiver's memory; senders wait for this function
   * @param targets the memory of each target's function, which mostly waits itself and is billed
   *     for that
   */
  public record Memory(int receiver, int targets) {}

  /** How fast senders may call one path. */
  public record Throttling(int requestsPerSecond, int burst) {}

  /**
   * A domain of the company's own.
   *
   * @param certificate the ARN of its certificate in Certificate Manager
   */
  public record Domain(String name, String certificate) {}
}
