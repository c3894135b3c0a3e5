package com.orderbridge.infra.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A function's configuration in a temporary folder, laid out as the function finds it under {@code
 * /opt/bridge}. Closing it deletes the folder.
 */
public final class LayerFolder implements AutoCloseable {
  private final Path root;

  public LayerFolder(FunctionConfiguration configuration) {
    try {
      root = Files.createTempDirectory("order-bridge-layer");
      copy(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  private void copy(FunctionConfiguration configuration) throws IOException {
    var bridge = root.resolve("bridge");
    var mappings = Files.createDirectories(bridge.resolve("mappings"));
    Files.writeString(bridge.resolve("bridge.json"), configuration.bridge());
    for (var mapping : configuration.mappings()) {
      Files.copy(mapping, mappings.resolve(String.valueOf(mapping.getFileName())));
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
