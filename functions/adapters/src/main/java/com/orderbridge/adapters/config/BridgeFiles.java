package com.orderbridge.adapters.config;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.mapping.Expression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a stage as the configuration layer brings it: bridge.json and mappings. */
public final class BridgeFiles {
  private final Path folder;

  public BridgeFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the stage.
   *
   * @throws ConfigurationException with everything that is wrong in the file
   */
  public Bridge bridge() {
    var file = folder.resolve("bridge.json");
    return switch (BridgeReader.read(file.toString(), bytes(file))) {
      case BridgeRead.Valid(var bridge) -> bridge;
      case BridgeRead.Invalid(var problems) -> throw new ConfigurationException(problems);
    };
  }

  /** The mapping of a source's type for a target; empty if the stage has none. */
  public Optional<Expression> mapping(String source, String type, String target) {
    var name = source + "." + type + "." + target + ".jsonata";
    var file = folder.resolve("mappings").resolve(name);
    return Files.exists(file)
        ? Optional.of(Expression.compile("mappings/" + name, text(file)))
        : Optional.empty();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
