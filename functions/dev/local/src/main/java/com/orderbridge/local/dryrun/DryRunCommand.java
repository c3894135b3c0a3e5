package com.orderbridge.local.dryrun;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.send.Sample;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.Registrations;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Shows what an event file would make a stage's functions send: {@code -Devent}, {@code -Dstage}
 * (local if it is not given).
 */
public final class DryRunCommand implements BridgeCommand {
  @Override
  public String name() {
    return "dry-run";
  }

  @Override
  public boolean run(Path repository) {
    var sample = Properties.event(repository);
    var stage = Properties.of("stage").orElse("local");
    var folder = repository.resolve("infra-cdk/config").resolve(stage);
    if (!Files.isRegularFile(folder.resolve("bridge.json"))) {
      throw new StartupException("-Dstage: there is no infra-cdk/config/" + stage + "/bridge.json");
    }
    var files = new BridgeFiles(folder);
    var source = source(Registrations.bridge(folder), sample, stage);
    return new DryRun(files, System.out).of(sample, source);
  }

  /**
   * Finds the source by the event's folder: {@code events/<source>/}, or the test of a mapping of
   * the source.
   */
  private static Source source(Bridge bridge, Sample sample, String stage) {
    var name = Properties.of("source").orElse(sample.source());
    return bridge.sources().values().stream()
        .filter(it -> (name + ".").startsWith(it.name() + "."))
        .findFirst()
        .orElseThrow(
            () ->
                new StartupException(
                    "-Dsource: no source of stage %s is named %s".formatted(stage, name)));
  }
}
