package com.orderbridge.aws.function;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.config.Environment;
import com.orderbridge.aws.dynamodb.DynamoDbBreaker;
import com.orderbridge.aws.dynamodb.DynamoDbDeliveries;
import com.orderbridge.aws.secret.SdkSecretVersions;
import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.aws.sns.SnsNotifications;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.clients.http.PacedHttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.core.secret.TargetSecret;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.loop.AttemptLog;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.LoopPorts;
import com.orderbridge.delivery.notify.CappedNotifications;
import com.orderbridge.delivery.notify.Notifications;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads the environment of a target's function once and builds its parts. */
final class TargetWiring {
  /** The numbers of connections and calls in a rehearsal, enough that the JVM compiles them. */
  private static final int CONNECTIONS = 10;

  private static final int CALLS = 20;
  private static final Duration REHEARSAL = Duration.ofSeconds(4);

  private final String target;
  private final String queue;
  private final String table;
  private final Map<WhoMustAct, String> topics;
  private final AwsClients clients;
  private final BridgeFiles files;
  private final Bridge bridge;
  private final TargetConfig config;
  private final InstantSource clock;
  private final Edges edges;

  /**
   * The parts that a rehearsal replaces.
   *
   * @param aws makes the clients of a region
   * @param calls makes the target's HTTP calls for a pace in calls per second
   * @param lines the log
   */
  record Edges(Function<String, AwsClients> aws, DoubleFunction<HttpCalls> calls, JsonLines lines) {
    static Edges real() {
      return new Edges(
          AwsClients::new,
          perSecond -> new PacedHttpCalls(new JdkHttpCalls(), perSecond),
          new JsonLines(System.out));
    }
  }

  TargetWiring(Map<String, String> variables, InstantSource clock, Edges edges) {
    var environment = new Environment(variables);
    this.target = environment.require("BRIDGE_TARGET");
    this.queue = environment.require("BRIDGE_QUEUE");
    this.table = environment.require("BRIDGE_TABLE");
    var operations = environment.require("BRIDGE_TOPIC_OPERATIONS");
    var accounting = environment.optional("BRIDGE_TOPIC_ACCOUNTING");
    this.topics =
        Map.of(
            WhoMustAct.OPERATIONS,
            operations,
            WhoMustAct.SENDER,
            operations,
            WhoMustAct.ACCOUNTING,
            accounting.orElse(operations),
            WhoMustAct.CATALOG,
            environment.require("BRIDGE_TOPIC_CATALOG"));
    var region = environment.require("AWS_REGION");
    environment.complete();
    this.clients = edges.aws().apply(region);
    this.edges = edges;
    this.files = new BridgeFiles(environment.configuration());
    this.bridge = files.bridge();
    this.config = config();
    this.clock = clock;
  }

  private TargetConfig config() {
    return Optional.ofNullable(bridge.targets().get(target))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of("BRIDGE_TARGET " + target + " is not among the targets of the stage")));
  }

  Bridge bridge() {
    return bridge;
  }

  BridgeFiles files() {
    return files;
  }

  TargetConfig target() {
    return config;
  }

  Instant now() {
    return clock.instant();
  }

  /** Rehearses connections of both HTTP clients, AWS's and the targets', and keeps none open. */
  void rehearseConnections() {
    var somewhere = URI.create(queue);
    clients.rehearseConnections(somewhere);
    var until = System.nanoTime() + REHEARSAL.toNanos();
    for (int i = 0; i < CONNECTIONS && System.nanoTime() < until; i++) {
      rehearseCalls(somewhere.resolve("/"), until);
    }
  }

  private static void rehearseCalls(URI url, long until) {
    var nothing = Optional.of("{" + " ".repeat(4096) + "}");
    var call = new HttpCalls.Call("POST", url, Map.of("Accept", "application/json"), nothing);
    try (var calls = new JdkHttpCalls()) {
      for (int i = 0; i < CALLS && System.nanoTime() < until; i++) {
        calls.send(call, Duration.ofSeconds(1));
      }
    }
  }

  /**
   * Builds the delivery loop of a target.
   *
   * @param build builds the target itself
   */
  DeliveryLoop loop(Function<TargetParts, Target> build) {
    var dynamoDb = clients.dynamoDb();
    var sns = new SnsNotifications(clients.sns(), topics, edges.lines());
    var notifications = new CappedNotifications(sns, clock);
    var parts =
        new LoopPorts(
            build.apply(targetParts()),
            new DynamoDbDeliveries(dynamoDb, table),
            new TargetQueue(clients.sqs(), queue)::giveBack,
            breaker(dynamoDb, notifications),
            notifications,
            new AttemptLog(edges.lines(), bridge.stage(), target),
            clock,
            new SecureRandom(),
            bridge);
    return new DeliveryLoop(config, parts);
  }

  private Breaker breaker(DynamoDbClient dynamoDb, Notifications notifications) {
    return new Breaker(
        target,
        new DynamoDbBreaker(dynamoDb, table, target),
        config.timing().backoff(),
        notifications,
        new SecureRandom());
  }

  private TargetParts targetParts() {
    var secrets = new Secrets(new SdkSecretVersions(clients.secretsManager()));
    var perSecond = (double) config.pace().requestsPerSecond() / config.pace().maximumConcurrency();
    return new TargetParts(
        bridge,
        config,
        files,
        edges.calls().apply(perSecond),
        ownSecret(secrets, bridge.names().targetSecret(target)));
  }

  private TargetSecret ownSecret(Secrets secrets, String name) {
    return new TargetSecret() {
      @Override
      public Secret get() {
        return secrets.read(name, clock.instant());
      }

      @Override
      public Secret again() {
        return secrets.readAgain(name, clock.instant());
      }
    };
  }
}
