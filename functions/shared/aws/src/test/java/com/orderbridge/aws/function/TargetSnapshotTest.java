package com.orderbridge.aws.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class TargetSnapshotTest {
  private static final List<String> ENDPOINTS =
      List.of(
          "aws.endpointUrlSqs",
          "aws.endpointUrlDynamoDb",
          "aws.endpointUrlSecretsManager",
          "aws.endpointUrlSns");

  private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> delivered = new CopyOnWriteArrayList<>();
  private final List<Instant> prepared = new CopyOnWriteArrayList<>();

  /** What the table has; empty for a table that is not there. */
  private volatile String breaker = "";

  private HttpServer aws;

  @BeforeEach
  void start() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    aws.createContext(
        "/",
        exchange -> {
          var target = exchange.getRequestHeaders().getFirst("x-amz-target");
          asked.add(Optional.ofNullable(target).orElse(exchange.getRequestMethod()));
          var answer = breaker.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    aws.start();
    ENDPOINTS.forEach(it -> System.setProperty(it, url()));
    CREDENTIALS.forEach(it -> System.setProperty(it, "none"));
  }

  @AfterEach
  void stop() {
    ENDPOINTS.forEach(System::clearProperty);
    CREDENTIALS.forEach(System::clearProperty);
    aws.stop(0);
  }

  @Test
  void theRehearsalDeliversWithinTheProcessAlone() {
    snapshot(url()).before();
    assertFalse(delivered.isEmpty(), "the loop asked the target");
    assertEquals(Set.of("POST"), Set.copyOf(asked), "connects, and no more: no table, no secret");
  }

  /** One for the time-outs of all clients; with a small share of a processor all threads cost. */
  @Test
  void theRehearsalLeavesTheThreadsOfOneFunctionAtMost() {
    var before = timingThreads();
    snapshot(url()).before();
    var left = timingThreads() - before;
    assertTrue(left <= 3, "threads for the time-outs of made-up clients: " + left);
  }

  @Test
  void awsOutOfReachDoesNotFailTheStart() {
    var url = url();
    aws.stop(0);
    assertDoesNotThrow(() -> snapshot(url).before());
  }

  @Test
  void afterTheRestoreTheTargetIsPreparedIfItsBreakerIsClosed() {
    breaker = "{}";
    snapshot(url()).after();
    assertEquals(List.of("DynamoDB_20120810.GetItem"), asked);
    assertEquals(1, prepared.size());
  }

  @Test
  void afterTheRestoreATargetWhoseBreakerIsOpenIsLeftAlone() {
    breaker = "{\"Item\":{\"openings\":{\"N\":\"1\"}}}";
    snapshot(url()).after();
    assertEquals(List.of(), prepared);
  }

  /** The snapshot's hook tells it. */
  @Test
  void aTableOutOfReachIsToldAndTheTargetLeftAlone() {
    assertThrows(DynamoDbException.class, () -> snapshot(url()).after());
    assertEquals(List.of(), prepared);
  }

  private static long timingThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(
            it ->
                it.getName().startsWith("aws-call-timeout")
                    || it.getName().startsWith("sdk-ScheduledExecutor"))
        .count();
  }

  private String url() {
    return "http://127.0.0.1:" + aws.getAddress().getPort();
  }

  private TargetSnapshot snapshot(String url) {
    var environment = environment(url);
    var wiring = new TargetWiring(environment, InstantSource.system(), TargetWiring.Edges.real());
    return new TargetSnapshot(
        environment,
        wiring,
        this::target,
        _ -> TargetSnapshotTest::madeUp,
        wiring.loop(this::target));
  }

  /** A target that asks its ERP, with its secret, as the real ones do. */
  private Target target(TargetParts parts) {
    return new Target() {
      @Override
      public Outcome deliver(Event event, Attempt attempt) {
        var _ = parts.secret().get();
        var call = new HttpCalls.Call("GET", URI.create(url()), Map.of(), Optional.empty());
        parts.calls().send(call, Duration.ofSeconds(1));
        delivered.add(event.id());
        return new Outcome.Delivered("rehearsal");
      }

      @Override
      public void prepare(Instant deadline) {
        prepared.add(deadline);
      }
    };
  }

  private static Reply madeUp(HttpCalls.Call call, Duration within) {
    return new Reply.Answered(200, Optional.empty(), Optional.empty(), "");
  }

  private static Map<String, String> environment(String url) {
    var stage = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
    return Map.of(
        "AWS_REGION", "eu-central-1",
        "BRIDGE_CONFIG", stage.toString(),
        "BRIDGE_TARGET", "business-central",
        "BRIDGE_QUEUE", url + "/0/q",
        "BRIDGE_TABLE", "deliveries",
        "BRIDGE_TOPIC_OPERATIONS", "arn:o",
        "BRIDGE_TOPIC_CATALOG", "arn:c");
  }
}
