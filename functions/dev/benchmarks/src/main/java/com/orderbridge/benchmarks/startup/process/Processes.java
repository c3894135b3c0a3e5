package com.orderbridge.benchmarks.startup.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Processes that we started. */
public final class Processes {
  private Processes() {}

  public static void mustSucceed(Process process, String what) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(what + " failed with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IOException(what + " was interrupted", e);
    }
  }

  static void end(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
