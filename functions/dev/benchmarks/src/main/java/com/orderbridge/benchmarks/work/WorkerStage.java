package com.orderbridge.benchmarks.work;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.dynamodb.DynamoDbBreaker;
import com.orderbridge.aws.dynamodb.DynamoDbDeliveries;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.benchmarks.stage.ShopOrder;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.loop.AttemptLog;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.GiveBacks;
import com.orderbridge.delivery.loop.LoopPorts;
import com.orderbridge.delivery.loop.Message;
import com.orderbridge.delivery.notify.Notifications;
import com.orderbridge.erppush.Erps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local stage's ERPs as their function builds them, at whatever address and AWS one likes. */
record WorkerStage(Path repository, BridgeFiles files, Bridge bridge, String target) {
  private static final String SIMULATORS = "http://127.0.0.1:8090";

  static WorkerStage of(Path repository, String target, String simulators) throws IOException {
    var copy = OneTarget.repository(repository, Files.createTempDirectory("one-erp"));
    var stage = copy.resolve("infra-cdk/config/local");
    var bridge = stage.resolve("bridge.json");
    Files.writeString(bridge, Files.readString(bridge).replace(SIMULATORS, simulators));
    var files = new BridgeFiles(stage);
    return new WorkerStage(repository, files, files.bridge(), target);
  }

  /** An order's message, as the receiver would have sent it. */
  Message message(String email, int lines) throws IOException {
    var order = new ShopOrder(repository).created(email, lines);
    var subject = order.path("data").path("id").asText();
    var id = Event.idOf("order.created", subject);
    var placed = Optional.of(Instant.parse(order.path("data").path("placed_at").asText()));
    var event = new Event(id, "zephyrcart", "order.created", subject, placed, order);
    var body = CloudEvents.write(event);
    return new Message("message", "receipt", body, 1, Instant.now(), Optional.empty());
  }

  /** The pace is left out: it would only keep the next delivery waiting. */
  DeliveryLoop loop(HttpCalls calls, DynamoDbClient dynamoDb) throws IOException {
    var secret = secret();
    var erp = Erps.of(new TargetParts(bridge, config(), files, calls, () -> secret));
    var parts =
        new LoopPorts(
            erp,
            new DynamoDbDeliveries(dynamoDb, "deliveries"),
            nothingComesBack(),
            breaker(dynamoDb),
            nobodyIsTold(),
            new AttemptLog(new JsonLines(nowhere()), bridge.stage(), target),
            InstantSource.system(),
            new SecureRandom(),
            bridge);
    return new DeliveryLoop(config(), parts);
  }

  private TargetConfig config() {
    return Objects.requireNonNull(bridge.targets().get(target));
  }

  private Secret secret() throws IOException {
    var file = repository.resolve("infra-cdk/config/local/secrets.json");
    var secrets = ((Parsed.Tree) Json.read(Files.readAllBytes(file))).node();
    return new Secret.Known(List.of(secrets.path(bridge.names().targetSecret(target)).asText()));
  }

  private Breaker breaker(DynamoDbClient dynamoDb) {
    return new Breaker(
        target,
        new DynamoDbBreaker(dynamoDb, "deliveries", target),
        config().timing().backoff(),
        nobodyIsTold(),
        new SecureRandom());
  }

  private static GiveBacks nothingComesBack() {
    return (_, delay) -> {
      throw new IllegalStateException("given back for " + delay);
    };
  }

  private static Notifications nobodyIsTold() {
    return (_, subject, text) -> {
      throw new IllegalStateException(subject + ": " + text);
    };
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
