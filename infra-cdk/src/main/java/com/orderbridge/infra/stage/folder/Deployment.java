package com.orderbridge.infra.stage.folder;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a stage is deployed: the {@code deployment.json} beside its {@code bridge.json}. It does not
 * travel to the functions, so that changing it makes no new version of them.
 *
 * @param place the account and the region that the stage belongs to
 * @param protection against deleting the stack, and the deliveries table
 * @param logRetentionDays one of those that CloudWatch Logs knows
 * @param throttling of each route
 * @param domain under which the senders' registered URLs survive a new API
 * @param staticEgress whether the targets' functions call from one fixed address
 * @param canary whether a new version of the receiver first serves a tenth of the traffic
 * @param tracing whether X-Ray records what the functions do; the log has the trace's id without it
 * @param objectives how old a waiting message of a target may become before operators are told
 * @param silences for how long nothing of a source may be accepted before operators are told
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

  /** Whole hours; empty where nobody knows a source's usual pace. */
  public Optional<Duration> silence(String source) {
    return Optional.ofNullable(silences.get(source));
  }

  /**
   * In MB; a function's share of a processor grows with it.
   *
   * @param receiver for which a sender waits
   * @param targets of each target's function, which mostly waits itself, and is billed for that
   */
  public record Memory(int receiver, int targets) {}

  /** How fast senders may call one path. */
  public record Throttling(int requestsPerSecond, int burst) {}

  /**
   * A domain of the company's own.
   *
   * @param certificate its ARN in Certificate Manager
   */
  public record Domain(String name, String certificate) {}
}
