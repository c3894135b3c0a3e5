package com.orderbridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there unless a run has succeeded: what Maven decides its own end by. */
public final class Unfinished {
  private final Path file;

  private Unfinished(Path file) {
    this.file = file;
  }

  /** A run begins, and has not succeeded yet. */
  public static Unfinished begin(Path repository, String run) throws IOException {
    var file = repository.resolve("functions/local/target/" + run + ".unfinished");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return new Unfinished(file);
  }

  /** Ends the process, with 0 if it succeeded. */
  public void exit(boolean succeeded) throws IOException {
    if (succeeded) {
      Files.delete(file);
    }
    System.exit(succeeded ? 0 : 1);
  }
}
