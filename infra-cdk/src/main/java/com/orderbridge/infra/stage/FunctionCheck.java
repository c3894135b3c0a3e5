package com.orderbridge.infra.stage;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.StageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * What the functions themselves say of a stage: the code in each zip that is about to be deployed
 * is asked, so that nothing it knows has to be known here too.
 */
final class FunctionCheck {
  private FunctionCheck() {}

  /**
   * What they say.
   *
   * @return lines that begin with a file: the stage's {@code bridge.json}, or a mapping
   */
  static List<String> problems(Bridge bridge, StageFolder folder, Repository repository) {
    var results = new ResultCheck(bridge, folder, repository);
    var problems = new ArrayList<String>();
    for (var function : Functions.of(bridge)) {
      if (repository.missing(function).isEmpty()) {
        problems.addAll(
            ask(repository.zip(function), it -> all(it, bridge, folder, results, function)));
      }
    }
    return problems;
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

  /** A file that is no zip has nothing to say; Lambda will refuse it. */
  private static List<String> ask(Path zip, Function<List<StageCheck>, List<String>> question) {
    try (var unpacked = new UnpackedZip(zip);
        var loader = new URLClassLoader(unpacked.classPath(), StageCheck.class.getClassLoader())) {
      return question.apply(
          ServiceLoader.load(StageCheck.class, loader).stream()
              .map(ServiceLoader.Provider::get)
              .toList());
    } catch (ZipException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
