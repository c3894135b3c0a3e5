package com.orderbridge.infra.deployed;

import com.orderbridge.infra.stage.folder.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that were given with {@code -D}. */
record Options(Properties properties) {
  /** Returns an option. Maven passes an empty text if none was given, which counts as missing. */
  Optional<String> text(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  /** Returns the parts of an option that are separated by commas. */
  Set<String> names(String name) {
    return text(name).stream()
        .flatMap(it -> Arrays.stream(it.split(",", -1)))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toSet());
  }

  Repository repository() {
    return new Repository(Path.of(text("repository").orElse("..")).toAbsolutePath().normalize());
  }

  /** Returns the folder in which commands leave files. */
  Path target() {
    return repository().root().resolve("infra-cdk").resolve("target");
  }
}
