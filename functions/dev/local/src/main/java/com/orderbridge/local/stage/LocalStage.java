package com.orderbridge.local.stage;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Names;
import com.orderbridge.core.function.KnownFunctions;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stage {@code local}: its files, and the environment that CDK would give to its functions. */
public final class LocalStage {
  public static final String REGION = "eu-central-1";
  public static final String ACCOUNT = "000000000000";

  private final Path folder;
  private final Path origin;
  private final Ports ports;
  private final Bridge bridge;

  /**
   * Copies the stage's files, and puts the real address of the simulators into the copy.
   *
   * @param origin the folder {@code infra-cdk/config/local}
   * @param folder the folder for the copy, which takes the place of the configuration layer
   */
  public LocalStage(Path origin, Path folder, Ports ports) {
    this.origin = origin;
    this.folder = folder;
    this.ports = ports;
    copy();
    this.bridge = Registrations.bridge(folder);
  }

  public Bridge bridge() {
    return bridge;
  }

  public Names names() {
    return bridge.names();
  }

  /** Returns the known functions. The function of every target of the stage is among them. */
  public KnownFunctions functions() {
    return Registrations.KNOWN;
  }

  private void copy() {
    try {
      Files.createDirectories(folder);
      var text = Files.readString(origin.resolve("bridge.json"));
      var urls = ports.simulatorUrls();
      Files.writeString(folder.resolve("bridge.json"), text.replace(urls.get(0), urls.get(1)));
      copyMappings(origin, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the stage from " + origin, e);
    }
  }

  /**
   * Copies the mappings that all stages share, and then those of the stage itself, which replace
   * them.
   */
  public static void copyMappings(Path origin, Path folder) throws IOException {
    var copies = Files.createDirectories(folder.resolve("mappings"));
    for (var from : List.of(origin.resolve("../mappings"), origin.resolve("mappings"))) {
      if (Files.isDirectory(from)) {
        copyFiles(from, copies);
      }
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(String.valueOf(file.getFileName()));
        Files.writeString(copy, Files.readString(file));
      }
    }
  }

  /** Returns the names and values of the secrets, from the stage's file. */
  public Map<String, String> secrets() {
    return secrets(origin);
  }

  public static Map<String, String> secrets(Path origin) {
    var secrets = new LinkedHashMap<String, String>();
    try {
      var file = origin.resolve("secrets.json");
      if (Json.read(Files.readAllBytes(file)) instanceof Parsed.Tree(var json)) {
        json.properties().forEach(it -> secrets.put(it.getKey(), it.getValue().asText()));
      }
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the secrets of the stage", e);
    }
  }

  public Map<String, String> receiverEnvironment() {
    var queues = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    bridge.targets().keySet().forEach(it -> queues.put(it, queueUrl(names().queue(it))));
    var environment = common();
    environment.put("BRIDGE_QUEUES", Json.write(queues));
    environment.put("BRIDGE_REREAD_QUEUE", queueUrl(names().reread()));
    return environment;
  }

  public Map<String, String> targetEnvironment(String target) {
    var environment = common();
    environment.put("BRIDGE_TARGET", target);
    environment.put("BRIDGE_QUEUE", queueUrl(names().queue(target)));
    environment.put("BRIDGE_TABLE", names().deliveries());
    environment.put("BRIDGE_TOPIC_OPERATIONS", topicArn("operations"));
    environment.put("BRIDGE_TOPIC_CATALOG", topicArn("catalog"));
    environment.put("AWS_ENDPOINT_URL_SNS", Ports.url(ports.simulators()));
    return environment;
  }

  private Map<String, String> common() {
    var environment = new HashMap<String, String>();
    environment.put("AWS_REGION", REGION);
    environment.put("BRIDGE_CONFIG", folder.toString());
    return environment;
  }

  public String queueUrl(String queue) {
    return Ports.url(ports.sqs()) + "/" + ACCOUNT + "/" + queue;
  }

  public static String queueArn(String queue) {
    return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
  }

  private String topicArn(String audience) {
    return "arn:aws:sns:" + REGION + ":" + ACCOUNT + ":" + names().topic(audience);
  }
}
