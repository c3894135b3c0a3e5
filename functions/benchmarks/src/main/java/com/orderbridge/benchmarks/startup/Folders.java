package com.orderbridge.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Functions laid out as Lambda lays them out: classes at the root, jars below lib. */
final class Folders {
  private Folders() {}

  /** Unpacks a function's zip. */
  static Path unpacked(Path zip, Path into) throws IOException {
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry : archive.stream().filter(it -> !it.isDirectory()).toList()) {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException(zip + " has an entry outside of it");
        }
        Files.createDirectories(file.getParent());
        try (var in = archive.getInputStream(entry)) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
    return into;
  }

  /** What Lambda has to load, in bytes. */
  static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    }
  }
}
