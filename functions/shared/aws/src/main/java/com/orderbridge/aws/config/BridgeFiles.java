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
 * The files of a stage: bridge.json and the mappings. In a configuration layer the stage's folder
 * has all of them. In the repository, mappings that all stages share are in the folder {@code
 * mappings} beside the stage's.
 */
public final class BridgeFiles {
  private final Path folder;

  /** Names the folder of a stage. Nothing is read yet. */
  public BridgeFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads bridge.json.
   *
   * @throws ConfigurationException if the file is not valid; it names every problem
   * @throws UncheckedIOException if the file cannot be read
   */
  public Bridge bridge() {
    var file = folder.resolve("bridge.json");
    return switch (BridgeReader.read(file.toString(), bytes(file))) {
      case BridgeRead.Valid(var bridge) -> bridge;
      case BridgeRead.Invalid(var problems) -> throw new ConfigurationException(problems);
    };
  }

  /**
   * Reads and compiles the mapping of one type of a source's events for a target. Returns empty if
   * the stage has none.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws com.orderbridge.core.mapping.MappingException if it is not valid JSONata
   */
  public Optional<Expression> mapping(String source, String type, String target) {
    return place(source, type, target).map(it -> Expression.compile(it, text(folder.resolve(it))));
  }

  /**
   * Reads the same mapping as text.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public Optional<String> mappingText(String source, String type, String target) {
    return place(source, type, target).map(it -> text(folder.resolve(it)));
  }

  /**
   * Returns the path of the mapping, relative to the folder. The stage's own file comes before the
   * shared file of the same name.
   */
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
