package com.orderbridge.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.orderbridge.infra.stage.Placeholders;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.StageRead;
import com.orderbridge.infra.stage.StageReader;
import com.orderbridge.infra.stage.folder.Repository;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/**
 * The CDK app, which the CDK command line starts. The option {@code -c stage=} chooses one stage,
 * and a stage is one stack.
 */
public final class BridgeApp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USUAL_STAGE = "dev";
  private static final Set<String> NOT_PINNED = Set.of("dev", "local");

  private BridgeApp() {}

  /** Reads the stage, and synthesises its stack or the problems that were found. */
  public static void main(String[] arguments) {
    var app = new App();
    var repository = new Repository(Path.of("..").toAbsolutePath().normalize());
    add(app, StageReader.read(repository, context(app, "stage", USUAL_STAGE)));
    app.synth();
  }

  /**
   * Synthesises a stage without the command line.
   *
   * @return the template that CloudFormation would get
   */
  public static String template(Stage stage) {
    try {
      var folder = Files.createTempDirectory("order-bridge-synthesis").toString();
      var app = App.Builder.create().outdir(folder).context(flags(stage.repository())).build();
      var stack = new BridgeStack(app, stage);
      return Files.readString(Path.of(app.synth().getDirectory(), stack.getTemplateFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the settings that the CDK command line would hand over. */
  private static Map<String, ?> flags(Repository repository) throws IOException {
    var file = repository.root().resolve("infra-cdk/cdk.json").toFile();
    return JSON.convertValue(JSON.readTree(file).path("context"), new TypeReference<>() {});
  }

  private static String context(App app, String key, String otherwise) {
    return app.getNode().tryGetContext(key) instanceof String value ? value : otherwise;
  }

  static void add(App app, StageRead read) {
    switch (read) {
      case StageRead.Valid(var stage) -> {
        var first = context(app, "first", "").equals("true");
        var stack = new BridgeStack(app, first ? stage.unprotected() : stage);
        warn(app, stack, stage);
        check(stack);
      }
      case StageRead.Refused(var problems) -> new RefusedStack(app, problems);
    }
  }

  private static void warn(App app, BridgeStack stack, Stage stage) {
    var placeholders = Placeholders.of(stage);
    Unset.hold(stack, placeholders);
    Findings.warn(app, Stream.concat(placeholders.stream(), unpinned(stage)).toList());
  }

  /** Stages for trying out may go to any account and region, so nothing is said of them. */
  private static Stream<String> unpinned(Stage stage) {
    return NOT_PINNED.contains(stage.name()) ? Stream.empty() : stage.unpinned().stream();
  }

  /**
   * The rules run at every synthesis, so that a company's own changes are checked in the same way
   * as ours.
   */
  private static void check(BridgeStack stack) {
    Aspects.of(stack).add(new AwsSolutionsChecks());
    Aspects.of(stack).add(new ServerlessChecks());
  }
}
