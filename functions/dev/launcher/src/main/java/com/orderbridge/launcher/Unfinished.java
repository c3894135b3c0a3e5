package com.orderbridge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is there unless a command has succeeded. Maven names it and decides its own end by
 * it, in one line; the script looks at the exit code instead.
 */
record Unfinished(Optional<Path> file) {
  /** A command begins, and has not succeeded yet. */
  static Unfinished begin(Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      Files.writeString(file.get(), "");
    }
    return new Unfinished(file);
  }

  void end() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
