package com.orderbridge.local.stage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A command of {@code ./bridge}, found by {@code META-INF/services}. The Maven profile of its name
 * starts it as well. It reads its options as system properties.
 */
public interface BridgeCommand {
  /** What people type; its help is the file {@code launcher/<name>.txt} of the resources. */
  String name();

  /** The property of an option, which is longer than the option where Maven needs it so. */
  default String property(String option) {
    return option.startsWith("port.") ? "local." + option : option;
  }

  /**
   * Does the work.
   *
   * @return whether it succeeded
   * @throws StartupException if a person must mend something first; no stack trace is shown
   */
  boolean run(Path repository) throws IOException, InterruptedException;
}
