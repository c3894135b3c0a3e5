package com.orderbridge.benchmarks.stage;

import com.orderbridge.local.stage.LocalStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The local stage with the first target of each route alone: what is counted and compared is one
 * event on its way to one target.
 */
public final class OneTarget {
  private static final Pattern TARGETS = Pattern.compile("(\"to\": \\[\"[^\"]+\")[^\\]]*\\]");

  private OneTarget() {}

  /** The text of a {@code bridge.json} with its routes cut. */
  public static String perRoute(String bridge) {
    return TARGETS.matcher(bridge).replaceAll("$1]");
  }

  /**
   * Copies what a bridge reads of a repository, with the routes cut.
   *
   * @param copy becomes the root of a repository that has this stage and nothing else
   */
  public static Path repository(Path repository, Path copy) throws IOException {
    var origin = repository.resolve("infra-cdk/config/local");
    var stage = Files.createDirectories(copy.resolve("infra-cdk/config/local"));
    var bridge = Files.readString(origin.resolve("bridge.json"));
    Files.writeString(stage.resolve("bridge.json"), perRoute(bridge));
    Files.writeString(
        stage.resolve("secrets.json"), Files.readString(origin.resolve("secrets.json")));
    LocalStage.copyMappings(origin, stage);
    return copy;
  }
}
