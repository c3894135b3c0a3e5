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
import java.util.zip.ZipException;

/**
 * What the functions themselves say of a stage: the code in each zip that is about to be deployed
 * is asked, so that nothing it knows has to be known here too.
 */
final class FunctionCheck {
  private FunctionCheck() {}

  /** Each begins with the field. */
  static List<String> problems(Bridge bridge, Repository repository) {
    var problems = new ArrayList<String>();
    for (var function : Functions.of(bridge)) {
      if (repository.missing(function).isEmpty()) {
        problems.addAll(ask(repository.zip(function), bridge));
      }
    }
    return problems;
  }

  /** A file that is no zip has nothing to say; Lambda will refuse it. */
  private static List<String> ask(Path zip, Bridge bridge) {
    try (var unpacked = new UnpackedZip(zip);
        var loader = new URLClassLoader(unpacked.classPath(), StageCheck.class.getClassLoader())) {
      return ServiceLoader.load(StageCheck.class, loader).stream()
          .flatMap(it -> it.get().problems(bridge).stream())
          .toList();
    } catch (ZipException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
