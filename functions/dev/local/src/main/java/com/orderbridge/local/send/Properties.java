package com.orderbridge.local.send;

import com.orderbridge.local.stage.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the options that a command of the README was given with {@code -D}. */
public final class Properties {
  private Properties() {}

  /** Returns an option; empty if it was not given. */
  public static Optional<String> of(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .filter(it -> !it.isBlank() && !it.startsWith("${"));
  }

  /**
   * Returns a file: relative to the current folder if it exists there, else relative to the
   * repository.
   */
  public static Path file(Path repository, String name) {
    var here = Path.of(name).toAbsolutePath();
    return Files.isRegularFile(here) ? here : repository.resolve(name);
  }

  /** Returns the file that {@code -Devent} names. */
  public static Sample event(Path repository) {
    var event =
        of("event")
            .orElseThrow(
                () ->
                    new StartupException(
                        "-Devent=<file> is missing, such as"
                            + " -Devent=events/zephyrcart/order.created.json"));
    var file = file(repository, event);
    if (!Files.isRegularFile(file)) {
      throw new StartupException("-Devent: there is no file " + event);
    }
    return Sample.of(file);
  }
}
