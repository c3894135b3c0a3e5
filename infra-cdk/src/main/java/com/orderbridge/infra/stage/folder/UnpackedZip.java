package com.orderbridge.infra.stage.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function's zip, unpacked into a temporary folder until it is closed. */
final class UnpackedZip implements AutoCloseable {
  private final Path root;

  UnpackedZip(Path zip) throws IOException {
    this.root = Files.createTempDirectory("order-bridge-function");
    try (var file = new ZipFile(zip.toFile())) {
      file.stream().filter(it -> !it.isDirectory()).forEach(it -> unpack(file, it));
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry) {
    var file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException(entry.getName() + " leads out of the zip");
    }
    try (var content = zip.getInputStream(entry)) {
      Files.createDirectories(file.resolveSibling(""));
      Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the class path as Lambda has it: the classes at the root, then the jars in {@code
   * lib/}.
   */
  URL[] classPath() throws IOException {
    var urls = new ArrayList<URL>();
    urls.add(url(root));
    var lib = root.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (var jars = Files.list(lib)) {
        jars.sorted().map(UnpackedZip::url).forEach(urls::add);
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has a URL", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
