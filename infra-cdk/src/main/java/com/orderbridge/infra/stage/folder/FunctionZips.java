package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.StageCheck;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.KnownFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The zips that are about to be deployed, open for as long as their code is asked about a stage: so
 * nothing that a function knows has to be known here too.
 */
public final class FunctionZips implements AutoCloseable {
  private final Bridge bridge;
  private final Repository repository;
  private final Map<String, OpenZip> open = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final KnownFunctions known;

  public FunctionZips(Bridge bridge, Repository repository) {
    this.bridge = bridge;
    this.repository = repository;
    Functions.of(bridge).forEach(this::open);
    if (!strangers(functions()).isEmpty()) {
      repository.built().forEach(this::openToo);
    }
    this.known = functions();
  }

  private void open(String function) {
    if (repository.has(function) || function.equals(Functions.RECEIVER)) {
      repository.missing(function).ifPresentOrElse(problems::add, () -> openToo(function));
    }
  }

  private void openToo(String function) {
    try {
      if (!open.containsKey(function)) {
        open.put(function, new OpenZip(repository.zip(function)));
      }
    } catch (ZipException e) {
      // It has nothing to say; Lambda would refuse it.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each is one line with the zip that cannot be asked. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** A line for each target whose function does not exist, which begins with the field. */
  public List<String> unknown() {
    return strangers(known).stream().flatMap(it -> known.problem(it).stream()).toList();
  }

  /** Targets of a function that is not there, nor only to be built. */
  private List<TargetConfig> strangers(KnownFunctions known) {
    return bridge.targets().values().stream()
        .filter(it -> known.of(it).isEmpty())
        .filter(it -> !repository.has(it.function()) || repository.missing(it.function()).isEmpty())
        .toList();
  }

  private KnownFunctions functions() {
    return new KnownFunctions(
        open.values().stream()
            .flatMap(it -> it.functions().stream())
            .map(DeliveryFunction::descriptor)
            .toList());
  }

  /** The functions that deliver; good also when the zips are closed. */
  public KnownFunctions known() {
    return known;
  }

  /** What one function says of stages; nothing if its zip is not there. */
  public List<StageCheck> checks(String function) {
    return Stream.ofNullable(open.get(function))
        .flatMap(it -> Stream.concat(it.checks().stream(), it.functions().stream()))
        .toList();
  }

  @Override
  public void close() {
    open.values().forEach(OpenZip::close);
  }
}
