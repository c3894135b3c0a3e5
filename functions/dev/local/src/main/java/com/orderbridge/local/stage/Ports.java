package com.orderbridge.local.stage;

import com.orderbridge.simulators.http.FreePort;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The ports of the local bridge on 127.0.0.1.
 *
 * @param otherDynamoDb the address of another engine, which then serves DynamoDB in place of the
 *     one that the local bridge starts
 */
public record Ports(
    int receiver, int sqs, int dynamodb, int secrets, int simulators, Optional<URI> otherDynamoDb) {
  private static final String PREFIX = "local.port.";
  private static final String DYNAMODB = "dynamodb";

  /** Creates the ports of a bridge that starts its own DynamoDB. */
  public Ports(int receiver, int sqs, int dynamodb, int secrets, int simulators) {
    this(receiver, sqs, dynamodb, secrets, simulators, Optional.empty());
  }

  /** Returns any free ports, for tests. */
  public static Ports any() {
    return new Ports(
        FreePort.next(), FreePort.next(), FreePort.next(), FreePort.next(), FreePort.next());
  }

  public static Ports of(Properties properties) {
    return new Ports(
        port(properties, "receiver", 8080),
        port(properties, "sqs", 9324),
        port(properties, DYNAMODB, 8000),
        port(properties, "secrets", 4584),
        port(properties, "simulators", 8090),
        otherDynamoDb(properties));
  }

  private static Optional<URI> otherDynamoDb(Properties properties) {
    var given = properties.getProperty("local.dynamodb", "").strip();
    if (given.isEmpty() || given.matches("https?://[^/?#\\s]+/?")) {
      return Optional.of(given).filter(it -> !it.isEmpty()).map(URI::create);
    }
    throw new StartupException(
        "-Dlocal.dynamodb is " + given + "; it must be an address like http://127.0.0.1:8000");
  }

  private static int port(Properties properties, String name, int usual) {
    var given = properties.getProperty(PREFIX + name, "").strip();
    var text = given.isEmpty() ? Integer.toString(usual) : given;
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new StartupException(
        "-D" + PREFIX + name + " is " + text + ", which is not a port (1 to 65535)");
  }

  /**
   * Checks all ports, and reports all problems at once: each port that is taken, with the property
   * that changes it; and each service of another process that is not running.
   */
  public void check(RunParts parts) {
    var problems = new ArrayList<String>();
    byName().forEach((name, port) -> problem(parts, name, port).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw new StartupException(String.join(System.lineSeparator(), problems));
    }
  }

  private Optional<String> problem(RunParts parts, String name, int port) {
    if (name.equals(DYNAMODB) && otherDynamoDb.isPresent()) {
      return Optional.empty();
    }
    var taken = FreePort.isTaken(port);
    if (parts.listensOn(name) && taken) {
      return Optional.of(
          "port %d (%s) is taken: free it, or set -D%s%s=<another>"
              .formatted(port, name, PREFIX, name));
    }
    if (parts == RunParts.FUNCTIONS && !parts.listensOn(name) && !taken) {
      return Optional.of(
          "nothing listens on port %d (%s): start -Dlocal.parts=services, with the same -D%s%s"
              .formatted(port, name, PREFIX, name));
    }
    return Optional.empty();
  }

  /** Returns the ports by the names that {@code -Dlocal.port.<name>} has. */
  public Map<String, Integer> byName() {
    var byName = new LinkedHashMap<String, Integer>();
    byName.put("receiver", receiver);
    byName.put("sqs", sqs);
    byName.put(DYNAMODB, dynamodb);
    byName.put("secrets", secrets);
    byName.put("simulators", simulators);
    return byName;
  }

  /** Returns the address of DynamoDB: of this bridge's own one, or of the other engine. */
  public String dynamodbUrl() {
    return otherDynamoDb.map(URI::toString).orElseGet(() -> url(dynamodb));
  }

  public static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Sets endpoints and credentials by the SDK's own properties, so that no code needs a switch for
   * local runs.
   */
  public void pointTheSdkHere() {
    System.setProperty("aws.endpointUrlSqs", url(sqs));
    System.setProperty("aws.endpointUrlDynamoDb", dynamodbUrl());
    System.setProperty("aws.endpointUrlSecretsManager", url(secrets));
    System.setProperty("aws.endpointUrlSns", url(simulators));
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  /**
   * Returns the usual and the real address of the simulators: configuration that names the usual
   * one is changed.
   */
  List<String> simulatorUrls() {
    return List.of("http://127.0.0.1:8090", url(simulators));
  }
}
