package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.KnownFunctions;
import com.orderbridge.core.function.StageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The zips that are about to be deployed. They stay open while their code is asked about a stage,
 * so nothing that a function knows must be repeated here.
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
      // A zip that cannot be opened has no checks. Lambda would refuse it as well, so it is a
      // problem.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns one line for each zip that cannot be asked. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns one line for each target whose function does not exist. It begins with the field. */
  public List<String> unknown() {
    return strangers(known).stream().flatMap(it -> known.problem(it).stream()).toList();
  }

  /** Returns the targets whose function does not exist, not even unbuilt. */
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

  /** Returns the functions that deliver. The result can be used after the zips are closed. */
  public KnownFunctions known() {
    return known;
  }

  /** Returns the checks of one function. There are none if its zip is missing. */
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
