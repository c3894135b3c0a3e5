package com.orderbridge.infra.stage.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The places of files in a clone of the repository. */
public record Repository(Path root) {
  public StageFolder stage(String name) {
    return new StageFolder(root.resolve("infra-cdk").resolve("config"), name);
  }

  /** Returns where the build puts the zip of a function. */
  public Path zip(String function) {
    return root.resolve("functions").resolve(function).resolve("target").resolve(function + ".zip");
  }

  /** Tells whether there is a folder for this function, built or not. */
  boolean has(String function) {
    return function.matches("[a-z0-9-]+")
        && Files.isDirectory(root.resolve("functions").resolve(function));
  }

  /** Returns all functions that have a zip. */
  List<String> built() {
    return StageFolder.names(root.resolve("functions"))
        .filter(it -> has(it) && Files.isRegularFile(zip(it)))
        .toList();
  }

  /** Returns what is wrong if the zip is missing, with the command that builds it. */
  public Optional<String> missing(String function) {
    return Files.isRegularFile(zip(function))
        ? Optional.empty()
        : Optional.of(
            """
            functions/%1$s/target/%1$s.zip: is missing; build it in the repository's root with \
            ./mvnw -pl functions/%1$s -am package -DskipTests\
            """
                .formatted(function));
  }

  /** Returns all samples in {@code events/} of what a source sends of this type. */
  public List<Path> samples(String source, String type) {
    var folder = root.resolve("events").resolve(source);
    return StageFolder.names(folder)
        .filter(it -> it.startsWith(type + ".") && it.endsWith(".json"))
        .filter(it -> !it.endsWith(".expected.json") && !it.endsWith(".headers.json"))
        .map(folder::resolve)
        .toList();
  }

  /** Returns the main sample of what a source sends of this type, if there is one. */
  public Optional<Path> sample(String source, String type) {
    var sample = root.resolve("events").resolve(source).resolve(type + ".json");
    return Optional.of(sample).filter(Files::isRegularFile);
  }
}
