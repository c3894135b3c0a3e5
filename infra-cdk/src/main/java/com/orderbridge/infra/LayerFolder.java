package com.orderbridge.infra;

import com.orderbridge.infra.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A stage's configuration, laid out as the functions find it under {@code /opt/bridge}. Only the
 * {@code bridge.json} and the mappings are copied: the folder of a local stage holds secrets too.
 */
final class LayerFolder implements AutoCloseable {
  private final Path root;

  LayerFolder(Stage stage) {
    try {
      root = Files.createTempDirectory("order-bridge-layer");
      copy(stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  private void copy(Stage stage) throws IOException {
    var bridge = root.resolve("bridge");
    var mappings = Files.createDirectories(bridge.resolve("mappings"));
    Files.copy(stage.folder().bridge(), bridge.resolve("bridge.json"));
    for (var name : stage.mappings().all()) {
      Files.copy(stage.folder().mapping(name), mappings.resolve(name));
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(LayerFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
