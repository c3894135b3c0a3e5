package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.infra.stage.folder.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks that a target's planned windows are not longer than its objective. Otherwise orders could
 * be later than the objective as planned, and no alarm would say so, because planned windows are
 * not counted.
 */
public final class WindowCheck {
  private WindowCheck() {}

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge, Deployment deployment) {
    return new TreeMap<>(bridge.targets())
        .values().stream()
            .flatMap(it -> problem(it, deployment.objective(it.name())).stream())
            .toList();
  }

  private static Optional<String> problem(TargetConfig target, Duration objective) {
    var longest = target.windows().longest();
    return longest.compareTo(objective) > 0
        ? Optional.of(
            "targets.%1$s.windows close it for %2$d minutes, which is longer than its objective of %3$d: raise targets.%1$s.objective in deployment.json"
                .formatted(target.name(), longest.toMinutes(), objective.toMinutes()))
        : Optional.empty();
  }
}
