package com.orderbridge.infra.deployed;

import com.orderbridge.infra.deployed.Aws.DeployedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Looks for what an earlier stack of a stage ({@code -Dstage}) left in the account, and writes the
 * file with which {@code cdk import} adopts it. Changes nothing in AWS.
 */
public final class ImportMain {
  private ImportMain() {}

  public static void main(String[] arguments) {
    Command.run("import", ImportMain::outcome);
  }

  static Outcome outcome(StageInAws stage) {
    var failed = stage.deployed().filter(DeployedStack::neverStood);
    if (failed.isPresent()) {
      return Outcome.refused(FailedCreation.remedy(stage, failed.get()));
    }
    var adoption = Adoption.of(stage.next(), stage.aws());
    return adoption.mapping().isEmpty()
        ? Outcome.good("nothing is left of an earlier " + stage.stack() + ": deploy it")
        : written(stage, adoption);
  }

  private static Outcome written(StageInAws stage, Adoption adoption) {
    var file = write(stage, adoption);
    var lines = new ArrayList<String>();
    lines.add("%d resources exist: see %s".formatted(adoption.mapping().size(), file));
    adoption.missing().forEach(it -> lines.add(it + " does not exist; the deployment creates it"));
    lines.add("Run these commands in infra-cdk, in this order:");
    lines.add(
        "  npx aws-cdk@2.1148.1 import -c stage=%s --resource-mapping target/%s"
            .formatted(stage.stage().name(), file.getFileName()));
    lines.add("  npx aws-cdk@2.1148.1 deploy -c stage=" + stage.stage().name());
    return new Outcome(true, lines);
  }

  private static Path write(StageInAws stage, Adoption adoption) {
    var file = stage.options().target().resolve("import-" + stage.stage().name() + ".json");
    try {
      Files.createDirectories(stage.options().target());
      return Files.writeString(file, adoption.mapping().toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
