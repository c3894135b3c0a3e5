package com.orderbridge.infra.stage.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a stage: {@code config/<stage>}. What all stages share lies beside it: a mapping in
 * {@code config/mappings} serves every stage that has none of that name itself.
 *
 * @param configuration the folder of all stages
 */
public record StageFolder(Path configuration, String stage) {
  public static final String MAPPINGS = "mappings";

  public Path bridge() {
    return path().resolve("bridge.json");
  }

  /** How the stage is deployed; need not be there. */
  public Path deployment() {
    return path().resolve("deployment.json");
  }

  /** The stage's own mapping of that name, else the shipped one; need not be there. */
  public Path mapping(String name) {
    return isShipped(name) ? configuration.resolve(MAPPINGS).resolve(name) : ownMapping(name);
  }

  public Path ownMapping(String name) {
    return path().resolve(MAPPINGS).resolve(name);
  }

  /** Whether the stage takes a mapping from those that all stages share. */
  boolean isShipped(String name) {
    return !Files.isRegularFile(ownMapping(name))
        && Files.isRegularFile(configuration.resolve(MAPPINGS).resolve(name));
  }

  /** The names of the mappings in the stage's own folder, in order. */
  public List<String> ownMappings() {
    return mappings(path());
  }

  /** The names of the mappings that all stages share, in order. */
  List<String> shippedMappings() {
    return mappings(configuration);
  }

  private static List<String> mappings(Path folder) {
    return names(folder.resolve(MAPPINGS)).filter(it -> it.endsWith(".jsonata")).toList();
  }

  /** The folders of the tests that the stage itself has for mappings, in order. */
  public List<Path> ownTests() {
    return tests(path());
  }

  /** The folders of the shipped mappings' tests, in order. */
  public List<Path> shippedTests() {
    return tests(configuration);
  }

  private static List<Path> tests(Path folder) {
    var tests = folder.resolve(MAPPINGS).resolve("tests");
    return names(tests).map(tests::resolve).filter(Files::isDirectory).toList();
  }

  /** The names of all stages that there are. */
  public List<String> stages() {
    return names(configuration)
        .filter(it -> Files.exists(new StageFolder(configuration, it).bridge()))
        .toList();
  }

  /** What to call a file in a problem: its path as an engineer sees it from {@code infra-cdk}. */
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
