package com.orderbridge.infra;

import com.orderbridge.infra.stage.Inventory;
import com.orderbridge.infra.stage.Placeholders;
import com.orderbridge.infra.stage.Repository;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.StageRead;
import com.orderbridge.infra.stage.StageReader;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** What the CDK command line starts: one stage, chosen by {@code -c stage=}, is one stack. */
public final class BridgeApp {
  private static final String USUAL_STAGE = "dev";

  private BridgeApp() {}

  public static void main(String[] arguments) {
    var app = new App();
    var repository = new Repository(Path.of("..").toAbsolutePath().normalize());
    var read = StageReader.read(repository, context(app, "stage", USUAL_STAGE), removed(app));
    add(app, read);
    app.synth();
    if (read instanceof StageRead.Valid(var stage)) {
      Inventory.remember(stage);
    }
  }

  private static Set<String> removed(App app) {
    return Set.copyOf(Arrays.asList(context(app, "remove", "").split(",", -1)));
  }

  private static String context(App app, String key, String otherwise) {
    return app.getNode().tryGetContext(key) instanceof String value ? value : otherwise;
  }

  static void add(App app, StageRead read) {
    switch (read) {
      case StageRead.Valid(var stage) -> {
        var stack = new BridgeStack(app, stage);
        warn(stack, stage);
        check(stack);
      }
      case StageRead.Refused(var problems) -> new RefusedStack(app, problems);
    }
  }

  private static void warn(BridgeStack stack, Stage stage) {
    var file = stage.folder().shown(stage.folder().bridge()) + ": ";
    Placeholders.in(stage.bridge()).forEach(it -> Annotations.of(stack).addWarning(file + it));
  }

  /** At every synthesis, so that a company's own changes are checked as ours were. */
  private static void check(BridgeStack stack) {
    Aspects.of(stack).add(new AwsSolutionsChecks());
    Aspects.of(stack).add(new ServerlessChecks());
  }
}
