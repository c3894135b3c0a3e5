package com.orderbridge.benchmarks.startup;

import com.orderbridge.benchmarks.startup.process.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the peers, each by itself: one that does not resolve is left out of the table. */
public final class PeersMain {
  private static final List<String> PEERS =
      List.of("empty", "floor", "sdk-defaults", "quarkus", "micronaut", "spring");

  private PeersMain() {}

  /** Needs Maven and Maven Central; the rest of the build needs neither peer. */
  public static void main(String[] args) {
    var peers =
        Path.of(System.getProperty("bench.repository", "."), "functions/dev/benchmarks/peers");
    for (var peer : PEERS) {
      try {
        var maven = System.getProperty("bench.maven", "mvn");
        var command = List.of(maven, "-ntp", "-q", "-B", "-am", "-pl", peer, "verify");
        var build = new ProcessBuilder(command).directory(peers.toFile()).inheritIO();
        Processes.mustSucceed(build.start(), "building " + peer);
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
