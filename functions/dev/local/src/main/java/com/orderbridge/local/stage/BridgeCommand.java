package com.orderbridge.local.stage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A command of {@code ./bridge}, found by {@code META-INF/services}. The Maven profile of the same
 * name starts it as well. It reads its options as system properties.
 */
public interface BridgeCommand {
  /**
   * Returns the name that people type. The help is the file {@code launcher/<name>.txt} of the
   * resources.
   */
  String name();

  /**
   * Returns the property of an option. It is longer than the option if Maven needs the longer name.
   */
  default String property(String option) {
    var ofTheLocalBridge = option.startsWith("port.") || option.equals("dynamodb");
    return ofTheLocalBridge ? "local." + option : option;
  }

  /**
   * Does the work.
   *
   * @return whether it succeeded
   * @throws StartupException if a person must correct something first; no stack trace is shown
   */
  boolean run(Path repository) throws IOException, InterruptedException;
}
