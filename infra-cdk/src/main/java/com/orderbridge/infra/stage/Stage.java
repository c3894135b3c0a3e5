package com.orderbridge.infra.stage;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Names;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.KnownFunctions;
import com.orderbridge.infra.stage.folder.Deployment;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.util.List;
import java.util.TreeMap;

/**
 * A stage that may be deployed: everything in it was checked.
 *
 * @param bridge its {@code bridge.json}
 * @param deployment its {@code deployment.json}
 * @param functions the functions of the zips; the function of each target is among them
 */
public record Stage(
    Bridge bridge,
    Deployment deployment,
    StageFolder folder,
    Repository repository,
    KnownFunctions functions) {
  public String name() {
    return bridge.stage();
  }

  public String stack() {
    return "order-bridge-" + name();
  }

  /**
   * Returns the stage for its first deployment. If a stack is protected from the beginning and its
   * creation fails, it can neither be rolled back nor created again.
   */
  public Stage unprotected() {
    return new Stage(bridge, deployment.unprotected(), folder, repository, functions);
  }

  public Names names() {
    return bridge.names();
  }

  /** Returns one line each if {@code deployment.json} does not say the account or the region. */
  public List<String> unpinned() {
    var file = folder.shown(folder.deployment());
    return deployment.place().open().stream().map(it -> file + ": " + it).toList();
  }

  /** Returns the sources sorted by name, so that the same configuration gives the same template. */
  public List<Source> sources() {
    return List.copyOf(new TreeMap<>(bridge.sources()).values());
  }

  /** Returns the targets sorted by name, so that the same configuration gives the same template. */
  public List<TargetConfig> targets() {
    return List.copyOf(new TreeMap<>(bridge.targets()).values());
  }
}
