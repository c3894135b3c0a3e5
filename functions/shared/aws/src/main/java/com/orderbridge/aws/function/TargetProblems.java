package com.orderbridge.aws.function;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.delivery.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Finds what would keep targets from starting. Each target is built as it would be at its start,
 * but nothing is called.
 */
public final class TargetProblems {
  private TargetProblems() {}

  /**
   * Builds every target that a function serves.
   *
   * @param folder the function's folder
   * @param target builds the concrete target
   * @return all problems; none if every target can start
   */
  public static List<String> of(
      Bridge bridge, String folder, Function<TargetParts, Target> target) {
    return bridge.targets().values().stream()
        .filter(it -> it.function().equals(folder))
        .flatMap(it -> build(bridge, it, target).stream())
        .toList();
  }

  private static List<String> build(
      Bridge bridge, TargetConfig config, Function<TargetParts, Target> target) {
    try {
      var _ = target.apply(parts(bridge, config));
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems();
    } catch (IllegalArgumentException e) {
      return List.of("targets." + config.name() + ".settings: " + e.getMessage());
    }
  }

  private static TargetParts parts(Bridge bridge, TargetConfig config) {
    return new TargetParts(
        bridge,
        config,
        new BridgeFiles(Path.of("/opt/bridge")),
        (_, _) -> {
          throw new IllegalStateException("nothing is called before a deployment");
        },
        () -> {
          throw new IllegalStateException("no secret is read before a deployment");
        });
  }
}
