package com.orderbridge.launcher;

import com.orderbridge.local.stage.BridgeCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Every command, by its name. */
final class Commands {
  private static final String DEPLOYED = "com.orderbridge.infra.deployed.";

  private Commands() {}

  static Map<String, BridgeCommand> all() {
    var byName = new LinkedHashMap<String, BridgeCommand>();
    ServiceLoader.load(BridgeCommand.class).forEach(it -> byName.put(it.name(), it));
    infra().forEach(it -> byName.put(it.name(), it));
    return byName;
  }

  private static List<InfraCommand> infra() {
    return List.of(
        new InfraCommand("guard", DEPLOYED + "GuardMain"),
        new InfraCommand("import", DEPLOYED + "ImportMain"));
  }
}
