package com.orderbridge.infra.stage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.TargetConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether a target's times and pace go together. */
final class TargetCheck {
  /** How many requests at once a vendor's API answers, where its documentation says so. */
  private static final Map<String, Integer> BEARS = Map.of("business-central", 5);

  /** Lambda's maximum. */
  private static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);

  private final TargetConfig target;
  private final DeliveryTimes times;
  private final List<String> problems = new ArrayList<>();

  private TargetCheck(TargetConfig target) {
    this.target = target;
    this.times = DeliveryTimes.of(target);
  }

  /** Each begins with the field. */
  static List<String> problems(Bridge bridge) {
    var targets = new TreeMap<>(bridge.targets()).values();
    return Stream.concat(
            targets.stream().map(TargetCheck::new).flatMap(it -> it.check().stream()),
            environments(targets))
        .toList();
  }

  /** Several targets may be one environment of a vendor, which bears what it bears in all. */
  private static Stream<String> environments(Collection<TargetConfig> targets) {
    return targets.stream()
        .filter(it -> BEARS.containsKey(it.system()))
        .collect(groupingBy(TargetCheck::environment, TreeMap::new, toList()))
        .values()
        .stream()
        .filter(it -> it.size() > 1)
        .flatMap(it -> together(it).stream());
  }

  private static String environment(TargetConfig target) {
    return target.system() + " " + target.settings().path("url").asText();
  }

  private static Optional<String> together(List<TargetConfig> targets) {
    var atOnce = targets.stream().mapToInt(TargetCheck::atOnce).sum();
    var system = targets.getFirst().system();
    var bears = BEARS.getOrDefault(system, Integer.MAX_VALUE);
    var names = targets.stream().map(TargetConfig::name).collect(joining(", "));
    return atOnce > bears
        ? Optional.of(
            "targets %s are one environment: their maximumConcurrency times inFlight makes %d requests at once; %s bears %d"
                .formatted(names, atOnce, system, bears))
        : Optional.empty();
  }

  private static int atOnce(TargetConfig target) {
    return target.pace().maximumConcurrency() * target.pace().inFlight();
  }

  private List<String> check() {
    checkFunctionTimeout();
    checkRetryHorizon();
    checkPace();
    return problems;
  }

  private void checkFunctionTimeout() {
    var needed = DeliveryTimes.needed(target);
    if (times.function().compareTo(needed) < 0) {
      problem(
          "functionTimeout",
          "is shorter than the %ds that one delivery can take".formatted(needed.toSeconds()));
    }
    if (times.function().compareTo(LONGEST_FUNCTION) > 0) {
      problem(
          "functionTimeout",
          "of %ds is longer than Lambda's 15m: lower requestTimeout"
              .formatted(times.function().toSeconds()));
    }
    if (times.function().toMillisPart() != 0) {
      problem("functionTimeout", "must be whole seconds");
    }
  }

  private void checkRetryHorizon() {
    if (target.timing().retryHorizon().compareTo(DeliveryTimes.RETENTION) >= 0) {
      problem("retryHorizon", "must be shorter than the 14d for which SQS keeps a message");
    }
    if (target.timing().retryHorizon().compareTo(target.timing().request()) < 0) {
      problem(
          "retryHorizon",
          "is shorter than the %ds of requestTimeout that its first call may take"
              .formatted(target.timing().request().toSeconds()));
    }
  }

  private void checkPace() {
    var atOnce = atOnce(target);
    var bears = BEARS.getOrDefault(target.system(), Integer.MAX_VALUE);
    if (atOnce > bears) {
      problem(
          "maximumConcurrency",
          "times inFlight makes %d requests at once; %s bears %d"
              .formatted(atOnce, target.system(), bears));
    }
  }

  private void problem(String field, String what) {
    problems.add("targets." + target.name() + "." + field + " " + what);
  }
}
