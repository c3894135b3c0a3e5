package com.orderbridge.local.stage;

import java.util.Properties;

/** What a process of the local run consists of; {@code -Dlocal.parts}. */
public enum RunParts {
  BOTH(true, true),
  /** SQS, DynamoDB, secrets and simulators. */
  SERVICES(true, false),
  /** Receiver and workers, against services that are up: to be killed and started at will. */
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

  /** Whether it listens on the port of that name itself. */
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
              "-Dlocal.parts is " + text + "; known are services, functions and both");
    };
  }
}
