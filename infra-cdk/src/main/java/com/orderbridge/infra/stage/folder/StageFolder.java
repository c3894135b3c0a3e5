package com.orderbridge.infra.stage.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a stage: {@code config/<stage>}. Beside it, {@code config/mappings} holds the
 * shipped mappings. They serve every stage that has no mapping of that name itself.
 *
 * @param configuration the folder of all stages
 */
public record StageFolder(Path configuration, String stage) {
  public static final String MAPPINGS = "mappings";

  public Path bridge() {
    return path().resolve("bridge.json");
  }

  /** Returns the file that says how the stage is deployed. It need not exist. */
  public Path deployment() {
    return path().resolve("deployment.json");
  }

  /** Returns the stage's own mapping of that name, or else the shipped one. It need not exist. */
  public Path mapping(String name) {
    return isShipped(name) ? configuration.resolve(MAPPINGS).resolve(name) : ownMapping(name);
  }

  public Path ownMapping(String name) {
    return path().resolve(MAPPINGS).resolve(name);
  }

  /** Tells whether the stage uses a shipped mapping under this name. */
  boolean isShipped(String name) {
    return !Files.isRegularFile(ownMapping(name))
        && Files.isRegularFile(configuration.resolve(MAPPINGS).resolve(name));
  }

  /** Returns the names of the mappings in the stage's own folder, sorted. */
  public List<String> ownMappings() {
    return mappings(path());
  }

  /** Returns the names of the shipped mappings, sorted. */
  List<String> shippedMappings() {
    return mappings(configuration);
  }

  private static List<String> mappings(Path folder) {
    return names(folder.resolve(MAPPINGS)).filter(it -> it.endsWith(".jsonata")).toList();
  }

  /** Returns the folders of the stage's own mapping tests, sorted. */
  public List<Path> ownTests() {
    return tests(path());
  }

  /** Returns the folders of the shipped mapping tests, sorted. */
  public List<Path> shippedTests() {
    return tests(configuration);
  }

  private static List<Path> tests(Path folder) {
    var tests = folder.resolve(MAPPINGS).resolve("tests");
    return names(tests).map(tests::resolve).filter(Files::isDirectory).toList();
  }

  /** Returns the names of all stages, sorted. */
  public List<String> stages() {
    return names(configuration)
        .filter(it -> Files.exists(new StageFolder(configuration, it).bridge()))
        .toList();
  }

  /** Returns a file's path for a message, as an engineer sees it from {@code infra-cdk}. */
  public String shown(Path file) {
    var base = configuration.toAbsolutePath().normalize().getParent();
    var shown = file.toAbsolutePath().normalize();
    return (base == null ? shown : base.relativize(shown)).toString().replace('\\', '/');
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path() {
    return configuration.resolve(stage);
  }

  static Stream<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.map(it -> String.valueOf(it.getFileName())).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
