package com.orderbridge.infra.stage.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.core.function.KnownFunctions;
import com.orderbridge.core.function.SystemDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks that the times and the pace of a target fit together. */
public final class TargetCheck {
  /** Lambda's maximum. */
  private static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);

  private final TargetConfig target;
  private final Optional<FunctionDescriptor> function;
  private final List<String> problems = new ArrayList<>();

  private TargetCheck(TargetConfig target, KnownFunctions functions) {
    this.target = target;
    this.function = functions.of(target);
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge, KnownFunctions functions) {
    var checks =
        new TreeMap<>(bridge.targets())
            .values().stream().map(it -> new TargetCheck(it, functions)).toList();
    return Stream.concat(checks.stream().flatMap(it -> it.check().stream()), environments(checks))
        .toList();
  }

  /**
   * Several targets may belong to one environment of a vendor. The vendor's limit then counts for
   * all of them together.
   */
  private static Stream<String> environments(List<TargetCheck> checks) {
    return checks.stream()
        .filter(it -> it.bears().isPresent())
        .collect(groupingBy(TargetCheck::environment, TreeMap::new, toList()))
        .values()
        .stream()
        .filter(it -> it.size() > 1)
        .flatMap(it -> together(it).stream());
  }

  private String environment() {
    return system().map(SystemDescriptor::name).orElse("")
        + " "
        + target.settings().path("url").asText();
  }

  private static Optional<String> together(List<TargetCheck> checks) {
    var atOnce = checks.stream().mapToInt(TargetCheck::atOnce).sum();
    var names = checks.stream().map(it -> it.target.name()).collect(joining(", "));
    return checks
        .getFirst()
        .tooMany(atOnce)
        .map(
            it ->
                "targets %s use the same environment: their maximumConcurrency times inFlight makes %s"
                    .formatted(names, it));
  }

  private Optional<SystemDescriptor> system() {
    return function.flatMap(it -> it.system(target));
  }

  private OptionalInt bears() {
    return system().map(SystemDescriptor::bears).orElse(OptionalInt.empty());
  }

  private Optional<String> tooMany(int atOnce) {
    return system()
        .filter(it -> atOnce > it.bears().orElse(Integer.MAX_VALUE))
        .map(
            it ->
                "%d requests at once, but %s allows %d"
                    .formatted(atOnce, it.name(), it.bears().orElseThrow()));
  }

  private int atOnce() {
    return target.pace().maximumConcurrency() * target.pace().inFlight();
  }

  private List<String> check() {
    function.ifPresent(it -> checkFunctionTimeout(it.calls(target)));
    checkRetryHorizon();
    checkPace();
    return problems;
  }

  private void checkFunctionTimeout(int calls) {
    var needed = DeliveryTimes.needed(target, calls);
    var times = DeliveryTimes.of(target, calls);
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
    tooMany(atOnce()).ifPresent(it -> problem("maximumConcurrency", "times inFlight makes " + it));
  }

  private void problem(String field, String what) {
    problems.add("targets." + target.name() + "." + field + " " + what);
  }
}
