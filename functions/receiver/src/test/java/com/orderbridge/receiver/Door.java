package com.orderbridge.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.intake.Intake;
import com.orderbridge.intake.Parking;
import com.orderbridge.intake.Queues;
import com.orderbridge.intake.queue.IntakeQueue;
import com.orderbridge.receiver.Receiver.Entrance;
import com.orderbridge.receiver.http.Answer;
import com.orderbridge.receiver.http.HttpRequest;
import com.orderbridge.receiver.http.RequestLog;
import com.orderbridge.receiver.secrets.SecretLog;
import com.orderbridge.receiver.secrets.SourceVerifier;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The receiver of the local stage, with queues and secrets that a test can look into. */
final class Door {
  static final String ZEPHYR_SECRET = "whsec_test_zephyr_000000000000";
  static final String LAYER_SECRET = "1c0994cc4e996e8c6ee56a2198f66f3c";
  static final String ZEPHYR = "order-bridge/local/source/zephyrcart";
  static final String LAYER = "order-bridge/local/source/commerce-layer";

  Instant now = Instant.parse("2026-11-21T12:00:00Z");
  final FakeSqs sqs = new FakeSqs();
  private final SqsClient client = sqs.client();
  final SecretsInMemory secretsManager = new SecretsInMemory();
  final Bridge bridge;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final JsonLines lines = new JsonLines(new PrintStream(log, true, StandardCharsets.UTF_8));
  private final Receiver receiver;
  final Reread reread;

  Door() {
    this(bridge(UnaryOperator.identity()));
  }

  Door(Bridge bridge) {
    this.bridge = bridge;
    this.receiver = receiver();
    this.reread = new Reread(intake(), queue("reread"), lines);
    secretsManager.put(ZEPHYR, ZEPHYR_SECRET, now.minusSeconds(864_000));
    secretsManager.put(LAYER, LAYER_SECRET, now.minusSeconds(864_000));
  }

  /** Returns the local stage's bridge after a change. */
  static Bridge bridge(UnaryOperator<String> change) {
    try {
      var file =
          Path.of(System.getProperty("repository.root"), "infra-cdk/config/local/bridge.json");
      var text = change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
      return ((BridgeRead.Valid) BridgeReader.read("bridge.json", text)).bridge();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Receiver receiver() {
    var secrets = new Secrets(secretsManager, Runnable::run);
    var problems = new SecretLog(lines, "local");
    var entrances = new HashMap<String, Entrance>();
    for (var source : bridge.sources().values()) {
      var scheme = SignatureSchemes.named(source.scheme()).orElseThrow();
      var header = Sources.senderOf(source).topicHeader();
      entrances.put(
          source.path(),
          new Entrance(source, new SourceVerifier(source, scheme, header, secrets, problems)));
    }
    var requests = new RequestLog(lines, "local", () -> now);
    return new Receiver(
        entrances, intake(), new Parking(new SqsQueue(queue("reread"))), requests, () -> now);
  }

  private Intake intake() {
    var queues = new HashMap<String, IntakeQueue>();
    bridge.targets().keySet().forEach(it -> queues.put(it, new SqsQueue(queue(it))));
    return new Intake(bridge, new Queues(queues));
  }

  private TargetQueue queue(String name) {
    return new TargetQueue(client, "https://sqs/" + name);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  Answer zephyr(String body) {
    return post(
        "/webhooks/zephyrcart", signed(SignatureSchemes.ZEPHYRCART, ZEPHYR_SECRET, body), body);
  }

  Answer layer(String body) {
    return post(
        "/order/notifications", signed(SignatureSchemes.COMMERCE_LAYER, LAYER_SECRET, body), body);
  }

  Map<String, String> signed(SignatureScheme scheme, String secret, String body) {
    var signer = new WebhookSigner(scheme, List.of(SigningSecret.of("s", secret)));
    return signer.sign(body.getBytes(StandardCharsets.UTF_8), now);
  }

  Answer post(String path, Map<String, String> headers, String body) {
    return receive("POST", path, headers, body, false);
  }

  Answer receive(
      String method, String path, Map<String, String> headers, String body, boolean base64) {
    var event = Json.write(event(method, path, headers, body, base64));
    return receiver.receive(HttpRequest.read(event.getBytes(StandardCharsets.UTF_8)).orElseThrow());
  }

  /** Makes an event of API Gateway's payload format 2.0, as the developer guide shows it. */
  private static JsonNode event(
      String method, String path, Map<String, String> headers, String body, boolean base64) {
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("routeKey", "$default").put("rawPath", path).put("rawQueryString", "");
    var json = event.putObject("headers");
    headers.forEach(json::put);
    event.putObject("requestContext").putObject("http").put("method", method).put("path", path);
    var text =
        base64 ? Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) : body;
    return event.put("body", text).put("isBase64Encoded", base64);
  }

  static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
