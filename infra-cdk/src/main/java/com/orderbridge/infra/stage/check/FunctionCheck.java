package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.function.StageCheck;
import com.orderbridge.infra.stage.folder.FunctionZips;
import com.orderbridge.infra.stage.folder.Functions;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks the functions themselves about a stage. The code in each zip that is about to be deployed
 * answers, so nothing that a function knows must be repeated here.
 */
public final class FunctionCheck {
  private FunctionCheck() {}

  /**
   * Asks all functions of the stage.
   *
   * @return lines that begin with a file: the stage's {@code bridge.json}, or a mapping
   */
  public static List<String> problems(
      Bridge bridge, StageFolder folder, Repository repository, FunctionZips zips) {
    var results = new ResultCheck(bridge, folder, repository);
    return Functions.of(bridge).stream()
        .flatMap(it -> all(zips.checks(it), bridge, folder, results, it).stream())
        .toList();
  }

  private static List<String> all(
      List<StageCheck> checks,
      Bridge bridge,
      StageFolder folder,
      ResultCheck results,
      String function) {
    var file = folder.shown(folder.bridge());
    var settings = checks.stream().flatMap(it -> it.problems(bridge).stream());
    return Stream.concat(
            settings.map(it -> file + ": " + it), results.problems(function, checks).stream())
        .toList();
  }
}
