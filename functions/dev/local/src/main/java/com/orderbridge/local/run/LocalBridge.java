package com.orderbridge.local.run;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import com.orderbridge.local.stage.StartupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The whole bridge in one process, or one of its two parts: our functions, or the services that
 * they use.
 */
public final class LocalBridge implements AutoCloseable {
  private final Ports ports;
  private final LocalStage stage;
  private final Optional<LocalServices> services;
  private final Optional<LocalFunctions> functions;

  private LocalBridge(RunParts parts, Ports ports, Path repository) throws IOException {
    ports.check(parts);
    this.ports = ports;
    this.stage =
        new LocalStage(
            repository.resolve("infra-cdk/config/local"),
            repository.resolve("functions/dev/local/target/bridge-" + ports.receiver()),
            ports);
    this.services =
        parts.services() ? Optional.of(LocalServices.start(ports, stage)) : Optional.empty();
    this.functions =
        parts.functions() ? Optional.of(LocalFunctions.start(ports, stage)) : Optional.empty();
  }

  /**
   * Starts everything.
   *
   * @param repository the root of the repository, from which the stage's files are read
   * @throws StartupException if something cannot start; the message says what to do
   */
  public static LocalBridge start(Ports ports, Path repository) throws IOException {
    return start(RunParts.BOTH, ports, repository);
  }

  /** Starts both parts or one of them. */
  public static LocalBridge start(RunParts parts, Ports ports, Path repository) throws IOException {
    return new LocalBridge(parts, ports, repository);
  }

  public Ports ports() {
    return ports;
  }

  public Bridge bridge() {
    return stage.bridge();
  }

  public LocalStage stage() {
    return stage;
  }

  /** Makes {@code GET /_ready} answer 200 from now on. */
  void ready() {
    functions.ifPresent(LocalFunctions::ready);
  }

  @Override
  public void close() {
    functions.ifPresent(LocalFunctions::close);
    services.ifPresent(LocalServices::close);
  }
}
