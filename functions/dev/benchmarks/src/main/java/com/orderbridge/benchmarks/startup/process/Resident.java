package com.orderbridge.benchmarks.startup.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Watches how much of the machine's memory a function's process comes to have, by Linux. */
public final class Resident implements AutoCloseable {
  private static final String PEAK = "VmHWM:";
  private static final long EVERY_MILLIS = 50;

  private final Thread watching = Thread.ofVirtual().unstarted(this::watch);
  private volatile long kilobytes;

  public static Resident watching() {
    var resident = new Resident();
    resident.watching.start();
    return resident;
  }

  public double megabytes() {
    return kilobytes / 1024.0;
  }

  private void watch() {
    try {
      while (true) {
        ProcessHandle.current().children().filter(Resident::isFunction).forEach(this::look);
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until a new process runs its own program, it counts our memory. */
  private static boolean isFunction(ProcessHandle process) {
    return process.info().commandLine().filter(it -> it.contains("AWSLambda")).isPresent();
  }

  private void look(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      lines
          .filter(it -> it.startsWith(PEAK))
          .mapToLong(it -> Long.parseLong(it.replaceAll("[^0-9]", "")))
          .forEach(it -> kilobytes = Math.max(kilobytes, it));
    } catch (IOException e) {
      // It has ended.
    }
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
