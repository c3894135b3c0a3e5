package com.orderbridge.soak;

import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.soak.fault.Perils;
import com.orderbridge.soak.fault.Service;
import com.orderbridge.soak.fault.Wire;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Receiver and workers as a process of their own, with a clock of its own and a wire to each
 * service; to be killed, stopped for a while, and started again.
 */
final class Functions implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final String name;
  private final Ports ports;
  private final Path repository;
  private final Duration clockAhead;
  private final List<Wire> wires = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  /**
   * Starts them; {@link #awaitReady} says when they can be used.
   *
   * @param services where the services are
   * @param clockAhead of the machine's clock; less than zero if it is behind
   */
  Functions(String name, Ports services, Path repository, Duration clockAhead, Perils perils)
      throws IOException {
    this.name = name;
    this.ports = Ports.any();
    this.repository = repository;
    this.clockAhead = clockAhead;
    for (var service : Service.values()) {
      var here = port(ports, service);
      var there = port(services, service);
      wires.add(Wire.start(service, here, there, perils, this::kill));
    }
    Files.deleteIfExists(log().toPath());
    this.process = start();
  }

  private static int port(Ports ports, Service service) {
    return ports.byName().getOrDefault(service.port(), 0);
  }

  String url() {
    return Ports.url(ports.receiver());
  }

  private Process start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Drepository=" + repository,
                "-Dlocal.parts=functions",
                "-Dlocal.log=" + name,
                "-Dlocal.clock=" + clockAhead));
    ports.byName().forEach((port, number) -> command.add("-Dlocal.port." + port + "=" + number));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("com.orderbridge.launcher.BridgeMain", "local"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
        .start();
  }

  private File log() {
    return repository.resolve("functions/dev/local/target/" + name + ".log").toFile();
  }

  /** SIGKILL, where the system has signals: nothing of it runs any more, no hook, no finally. */
  synchronized void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** If they were killed. */
  synchronized void startAgain() {
    if (process.isAlive()) {
      return;
    }
    try {
      process = start();
    } catch (IOException e) {
      throw new IllegalStateException("the functions cannot be started again", e);
    }
  }

  /** Nothing of them goes on for so long (SIGSTOP); false where a system knows no such thing. */
  boolean stopFor(Duration time) {
    var stopped = signal("-STOP");
    LockSupport.parkNanos(time.toNanos());
    return signal("-CONT") && stopped;
  }

  private boolean signal(String signal) {
    try {
      var pid = Long.toString(process.pid());
      return new ProcessBuilder("kill", signal, pid).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Those that an early mishap has ended are started again. */
  void awaitReady() {
    var end = System.nanoTime() + LONGEST_START.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end) {
        throw new StartupException("the functions do not start: see " + log());
      }
      startAgain();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private boolean isReady() {
    try {
      var uri = URI.create(url() + "/_ready");
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
    wires.forEach(Wire::close);
    http.shutdownNow();
  }
}
