package com.orderbridge.launcher;

import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Path;

/**
 * A command of {@code infra-cdk}. The local run does not depend on it: the script adds it to the
 * class path only where it is asked for.
 */
record InfraCommand(String name, String mainClass) implements BridgeCommand {
  @Override
  public boolean run(Path repository) {
    try {
      Class.forName(mainClass)
          .getMethod("main", String[].class)
          .invoke(null, (Object) noArguments());
      return true;
    } catch (ClassNotFoundException e) {
      throw new StartupException(name + " needs infra-cdk: start it with ./bridge " + name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(mainClass + " cannot be started", e);
    }
  }

  private static String[] noArguments() {
    return new String[0];
  }
}
