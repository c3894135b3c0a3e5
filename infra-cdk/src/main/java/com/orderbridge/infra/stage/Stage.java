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
 * @param functions of the zips; each target's is among them
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
   * For its first deployment: what is protected from the beginning could not be taken back if the
   * creation failed, nor be created again.
   */
  public Stage unprotected() {
    return new Stage(bridge, deployment.unprotected(), folder, repository, functions);
  }

  public Names names() {
    return bridge.names();
  }

  /** A line for each of account and region that {@code deployment.json} leaves open. */
  public List<String> unpinned() {
    var file = folder.shown(folder.deployment());
    return deployment.place().open().stream().map(it -> file + ": " + it).toList();
  }

  /** In the order of their names, so that the same configuration gives the same template. */
  public List<Source> sources() {
    return List.copyOf(new TreeMap<>(bridge.sources()).values());
  }

  /** In the order of their names, as {@link #sources}. */
  public List<TargetConfig> targets() {
    return List.copyOf(new TreeMap<>(bridge.targets()).values());
  }
}
