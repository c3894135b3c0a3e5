package com.orderbridge.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Receiver and workers as a process of their own, which can be killed and started at will. */
final class FunctionsProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Ports ports;
  private final Path repository;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  FunctionsProcess(Ports ports, Path repository) throws IOException {
    this.ports = ports;
    this.repository = repository;
    this.process = start();
  }

  private Process start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Drepository=" + repository,
                "-Dlocal.parts=functions"));
    ports.byName().forEach((name, port) -> command.add("-Dlocal.port." + name + "=" + port));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LocalMain.class.getName());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** SIGKILL, where the system has signals: nothing of it runs any more, no hook, no finally. */
  void killAndStartAgain() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start();
  }

  void awaitReady() {
    var end = System.nanoTime() + LONGEST_START.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end) {
        throw new StartupException("the functions do not start: see order-bridge.log");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private boolean isReady() {
    var uri = URI.create(Ports.url(ports.receiver()) + "/_ready");
    try {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.shutdownNow();
  }
}
