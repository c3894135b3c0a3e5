package com.orderbridge.infra.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.Nearest;
import com.orderbridge.infra.stage.check.AudienceCheck;
import com.orderbridge.infra.stage.check.EventCheck;
import com.orderbridge.infra.stage.check.FunctionCheck;
import com.orderbridge.infra.stage.check.MappingCheck;
import com.orderbridge.infra.stage.check.MappingTests;
import com.orderbridge.infra.stage.check.NameCheck;
import com.orderbridge.infra.stage.check.PredecessorCheck;
import com.orderbridge.infra.stage.check.RouteCheck;
import com.orderbridge.infra.stage.check.SecretCheck;
import com.orderbridge.infra.stage.check.TargetCheck;
import com.orderbridge.infra.stage.check.WindowCheck;
import com.orderbridge.infra.stage.folder.ByteOrderMark;
import com.orderbridge.infra.stage.folder.Deployment;
import com.orderbridge.infra.stage.folder.FunctionZips;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stage's folder, and reports all mistakes in it together. */
public final class StageReader {
  private static final byte[] NOTHING_SAID = "{}".getBytes(UTF_8);

  private final Repository repository;
  private final StageFolder folder;
  private final List<String> problems = new ArrayList<>();

  private StageReader(Repository repository, String stage) {
    this.repository = repository;
    this.folder = repository.stage(stage);
  }

  /**
   * Reads and checks a whole stage.
   *
   * @param stage the name of its folder
   */
  public static StageRead read(Repository repository, String stage) {
    return new StageReader(repository, stage).read();
  }

  private StageRead read() {
    if (!Files.isRegularFile(folder.bridge())) {
      return new StageRead.Refused(List.of(noSuchStage()));
    }
    for (var file : List.of(folder.bridge(), folder.deployment())) {
      if (Files.isRegularFile(file) && ByteOrderMark.begins(bytes(file))) {
        return new StageRead.Refused(List.of(folder.shown(file) + ": " + ByteOrderMark.PROBLEM));
      }
    }
    return switch (BridgeReader.read(folder.shown(folder.bridge()), bytes(folder.bridge()))) {
      case BridgeRead.Invalid(var found) -> new StageRead.Refused(found);
      case BridgeRead.Valid(var bridge) -> checked(bridge);
    };
  }

  private String noSuchStage() {
    var stages = folder.stages();
    var known = stages.isEmpty() ? "no stage" : String.join(", ", stages);
    var missing = folder.shown(folder.bridge()) + ": is missing; -c stage= knows " + known;
    return missing + Nearest.hint(folder.stage(), stages);
  }

  private StageRead checked(Bridge bridge) {
    try (var zips = new FunctionZips(bridge, repository)) {
      return checked(bridge, zips);
    }
  }

  private StageRead checked(Bridge bridge, FunctionZips zips) {
    noteFor(folder.bridge(), NameCheck.problems(bridge, folder.stage()));
    noteFor(folder.bridge(), zips.unknown());
    noteFor(folder.bridge(), TargetCheck.problems(bridge, zips.known()));
    noteFor(folder.bridge(), AudienceCheck.problems(bridge));
    noteFor(folder.bridge(), RouteCheck.problems(bridge));
    noteFor(folder.bridge(), EventCheck.problems(bridge));
    noteFor(folder.bridge(), SecretCheck.problems(bridge));
    noteFor(folder.bridge(), PredecessorCheck.problems(bridge));
    problems.addAll(FunctionCheck.problems(bridge, folder, repository, zips));
    problems.addAll(MappingCheck.problems(bridge, folder, repository, zips.known()));
    problems.addAll(MappingTests.problems(bridge, folder));
    problems.addAll(zips.problems());
    var deployment = deployment(bridge);
    deployment.ifPresent(it -> noteFor(folder.bridge(), WindowCheck.problems(bridge, it)));
    return problems.isEmpty() && deployment.isPresent()
        ? new StageRead.Valid(new Stage(bridge, deployment.get(), folder, repository, zips.known()))
        : new StageRead.Refused(problems);
  }

  private Optional<Deployment> deployment(Bridge bridge) {
    var found = new ArrayList<String>();
    var file = folder.deployment();
    var json = Files.isRegularFile(file) ? bytes(file) : NOTHING_SAID;
    var deployment =
        new DeploymentReader(bridge.sources().keySet(), bridge.targets().keySet(), found)
            .read(json);
    noteFor(file, found);
    return deployment;
  }

  private void noteFor(Path file, List<String> found) {
    found.forEach(it -> problems.add(folder.shown(file) + ": " + it));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
