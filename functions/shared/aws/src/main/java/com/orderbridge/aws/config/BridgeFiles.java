package com.orderbridge.aws.config;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.mapping.Expression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a stage: bridge.json and mappings. A configuration layer has all of them in it; in
 * the repository, mappings that all stages share lie in {@code mappings} beside the stage.
 */
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
    return place(source, type, target).map(it -> Expression.compile(it, text(folder.resolve(it))));
  }

  /** The text of that mapping. */
  public Optional<String> mappingText(String source, String type, String target) {
    return place(source, type, target).map(it -> text(folder.resolve(it)));
  }

  /** The stage's own file, else the shared one of that name; as seen from the folder. */
  private Optional<String> place(String source, String type, String target) {
    var name = "mappings/" + source + "." + type + "." + target + ".jsonata";
    return Stream.of(name, "../" + name).filter(it -> Files.exists(folder.resolve(it))).findFirst();
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
