package com.orderbridge.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipFile;

/** Functions laid out as Lambda lays them out: classes at the root, jars below lib. */
final class Folders {
  private Folders() {}

  /** Unpacks a function's zip; what an earlier zip left there is gone. */
  static Path unpacked(Path zip, Path into) throws IOException {
    empty(into);
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

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
