package com.orderbridge.infra.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a stage: {@code config/<stage>}.
 *
 * @param configuration the folder of all stages
 */
public record StageFolder(Path configuration, String stage) {
  public Path bridge() {
    return path().resolve("bridge.json");
  }

  /** How the stage is deployed; need not be there. */
  public Path deployment() {
    return path().resolve("deployment.json");
  }

  public Path mapping(String name) {
    return path().resolve("mappings").resolve(name);
  }

  /** The names of all mappings, in order. */
  public List<String> mappings() {
    return names(path().resolve("mappings")).filter(it -> it.endsWith(".jsonata")).toList();
  }

  /** The folders of the mappings' tests, in order. */
  List<Path> mappingTests() {
    var tests = path().resolve("mappings").resolve("tests");
    return names(tests).map(tests::resolve).filter(Files::isDirectory).toList();
  }

  /** The names of all stages that there are. */
  List<String> stages() {
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

  static String text(Path file) {
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
