package com.orderbridge.benchmarks.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** Everything that the functions call, over TLS, and the stage's files that say where it is. */
final class Stage implements AutoCloseable {
  private static final String SIMULATORS = "http://127.0.0.1:8090";

  /** The worker's own pace would hide what it takes. */
  private static final String PACE = "\"requestsPerSecond\": 20";

  /** The stack sets this for each function of ours. */
  private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

  final StandIn sqs;
  final StandIn secrets;
  final StandIn dynamoDb;
  private final StandIn vendors;
  private final Simulators simulators;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path files;
  private final JsonNode values;

  Stage(KeyPair keys, Path repository, Path files) throws IOException, GeneralSecurityException {
    this.values = secrets(repository);
    this.sqs = StandIn.start(keys, SqsReplies::answer);
    this.secrets = StandIn.start(keys, this::secret);
    this.dynamoDb = StandIn.start(keys, _ -> new StandIn.Reply(200, "{}"));
    this.simulators = Simulators.start(0);
    this.vendors = StandIn.start(keys, this::vendor);
    this.files = files;
    copy(repository.resolve("infra-cdk/config/local"), files);
  }

  /** To all of AWS that there is here. */
  int connections() {
    return sqs.connections() + secrets.connections() + dynamoDb.connections();
  }

  private void copy(Path origin, Path files) throws IOException {
    LocalStage.copyMappings(origin, files);
    var bridge = Files.readString(origin.resolve("bridge.json"));
    Files.writeString(
        files.resolve("bridge.json"),
        OneTarget.perRoute(bridge).replace(SIMULATORS, vendors.url()).replace(PACE, PACE + "00"));
  }

  private static JsonNode secrets(Path repository) throws IOException {
    var file = repository.resolve("infra-cdk/config/local/secrets.json");
    return ((Parsed.Tree) Json.read(Files.readAllBytes(file))).node();
  }

  /** The secret that the webhook of the table is signed with. */
  String signingSecret() {
    return values.path("order-bridge/local/source/commerce-layer").asText();
  }

  private StandIn.Reply secret(StandIn.Asked asked) {
    if (!(Json.read(asked.body()) instanceof Parsed.Tree(var request))) {
      return new StandIn.Reply(404, "");
    }
    var name = request.path("SecretId").asText();
    var json = JsonNodeFactory.instance.objectNode().put("Name", name).put("CreatedDate", 1.7E9);
    json.put("SecretString", values.path(name).asText());
    return new StandIn.Reply(200, Json.write(json));
  }

  /** The vendors' simulators speak no TLS themselves. */
  private StandIn.Reply vendor(StandIn.Asked asked) throws IOException {
    var url = URI.create(simulators.address() + asked.path());
    var request = HttpRequest.newBuilder(url);
    asked.headers().forEach(request::setHeader);
    request.method(asked.method(), HttpRequest.BodyPublishers.ofString(asked.body()));
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return new StandIn.Reply(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The receiver's environment, as the stack sets it. */
  Map<String, String> receiverEnvironment() {
    return receiverEnvironment(files);
  }

  /**
   * The environment of a receiver of another build, which may not know every setting of today's
   * stage.
   *
   * @param origin that build's own {@code infra-cdk/config/local}
   */
  Map<String, String> receiverEnvironmentOf(Path origin) throws IOException {
    var copy = Files.createDirectories(files.resolveSibling("bridge-before"));
    copy(origin, copy);
    return receiverEnvironment(copy);
  }

  private Map<String, String> receiverEnvironment(Path files) {
    var queue = sqs.url() + "/000000000000/orders";
    return Map.of(
        "BRIDGE_CONFIG", files.toString(),
        "BRIDGE_QUEUES",
            "{\"business-central\":\"%s\",\"hybris-cart-delete\":\"%s\"}".formatted(queue, queue),
        "BRIDGE_REREAD_QUEUE", queue,
        "AWS_ENDPOINT_URL_SQS", sqs.url(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url(),
        "JAVA_TOOL_OPTIONS", ONE_COMPILER);
  }

  Map<String, String> targetEnvironment() {
    return Map.of(
        "BRIDGE_CONFIG",
        files.toString(),
        "BRIDGE_TARGET",
        "business-central",
        "BRIDGE_QUEUE",
        sqs.url() + "/000000000000/orders",
        "BRIDGE_TABLE",
        "deliveries",
        "BRIDGE_TOPIC_OPERATIONS",
        "arn:aws:sns:eu-central-1:000000000000:operations",
        "BRIDGE_TOPIC_CATALOG",
        "arn:aws:sns:eu-central-1:000000000000:catalog",
        "AWS_ENDPOINT_URL_SQS",
        sqs.url(),
        "AWS_ENDPOINT_URL_DYNAMODB",
        dynamoDb.url(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        secrets.url(),
        "JAVA_TOOL_OPTIONS",
        ONE_COMPILER);
  }

  /** The same job as others write it: the secret comes by environment. */
  Map<String, String> peerEnvironment() {
    return Map.of(
        "QUEUE_URL",
        sqs.url() + "/000000000000/orders",
        "SIGNING_SECRET",
        signingSecret(),
        "AWS_ENDPOINT_URL_SQS",
        sqs.url());
  }

  @Override
  public void close() {
    sqs.close();
    secrets.close();
    dynamoDb.close();
    vendors.close();
    simulators.close();
    client.shutdownNow();
  }
}
