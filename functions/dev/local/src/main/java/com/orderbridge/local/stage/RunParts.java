package com.orderbridge.local.stage;

import java.util.Properties;

/** The parts of the bridge that a process of the local run starts; {@code -Dlocal.parts}. */
public enum RunParts {
  BOTH(true, true),
  /** SQS, DynamoDB, secrets and simulators. */
  SERVICES(true, false),
  /**
   * Receiver and workers, with services in another process: they can be killed and started at any
   * time.
   */
  FUNCTIONS(false, true);

  private static final String RECEIVER = "receiver";

  private final boolean services;
  private final boolean functions;

  RunParts(boolean services, boolean functions) {
    this.services = services;
    this.functions = functions;
  }

  public boolean services() {
    return services;
  }

  public boolean functions() {
    return functions;
  }

  /** Tells whether this process itself listens on the port of that name. */
  boolean listensOn(String port) {
    return port.equals(RECEIVER) ? functions : services;
  }

  public static RunParts of(Properties properties) {
    var text = properties.getProperty("local.parts", "").strip();
    return switch (text) {
      case "", "both" -> BOTH;
      case "services" -> SERVICES;
      case "functions" -> FUNCTIONS;
      default ->
          throw new StartupException(
              "-Dlocal.parts is " + text + "; use services, functions or both");
    };
  }
}
