package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells which functions' zips a stage needs. */
public final class Functions {
  public static final String RECEIVER = "receiver";

  private Functions() {}

  public static SortedSet<String> of(Bridge bridge) {
    var functions = new TreeSet<String>();
    functions.add(RECEIVER);
    bridge.targets().values().stream().map(TargetConfig::function).forEach(functions::add);
    return functions;
  }
}
