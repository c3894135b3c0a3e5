package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zips that are deployed, run as Lambda runs them: by its own client, from its own events. */
class PackagedFunctionsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  @TempDir private Path folder;

  @BeforeAll
  static void needsLinux() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "AWS's client has a native part for Linux only");
  }

  @Test
  void theReceiverTakesASignedOrderThatIsDelivered() throws Exception {
    var id = Shop.newOrderId();
    var body = Shop.order(id, "MUG-12OZ", id + "@example.com");
    try (var receiver =
        packaged("receiver", "receiver.ReceiveHandler", bridge.stage().receiverEnvironment())) {
      assertEquals(202, statusOf(receiver.invoke(request(body, secret()))));
      assertEquals(401, statusOf(receiver.invoke(request(body, "whsec_another"))));
    }
    assertTrue(Shop.soon(() -> count(id) == 1));
  }

  @Test
  void aWorkerDeliversAndGivesNothingBack() throws Exception {
    var id = Shop.newOrderId();
    var environment = bridge.stage().targetEnvironment("business-central");
    try (var worker = packaged("erp-push", "erppush.ErpPushHandler", environment)) {
      assertEquals("{\"batchItemFailures\":[]}", worker.invoke("{\"Records\":[]}"));
      assertTrue(Shop.soon(() -> isDelivered(worker, id)), () -> log());
      assertEquals(1, count(id));
      assertEquals("{\"batchItemFailures\":[]}", worker.invoke(batch(order(id))), "a second time");
    }
    assertEquals(1, count(id));
  }

  /**
   * A cold machine may need a second attempt: then the message is given back, as SQS would have it.
   */
  private static boolean isDelivered(PackagedFunction worker, String id) {
    try {
      return worker.invoke(batch(order(id))).equals("{\"batchItemFailures\":[]}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private PackagedFunction packaged(String module, String handler, Map<String, String> environment)
      throws Exception {
    var zip = ROOT.resolve("functions/" + module + "/target/" + module + ".zip");
    assumeTrue(Files.exists(zip), "zips are built in the phase package: ./mvnw verify");
    var all = new HashMap<>(environment);
    all.put("AWS_ENDPOINT_URL_SQS", Ports.url(bridge.ports().sqs()));
    all.put("AWS_ENDPOINT_URL_DYNAMODB", Ports.url(bridge.ports().dynamodb()));
    all.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", Ports.url(bridge.ports().secrets()));
    return new PackagedFunction(zip, folder, "com.orderbridge." + handler, all);
  }

  private static int statusOf(String answer) {
    return Json.read(answer) instanceof Parsed.Tree(var json)
        ? json.path("statusCode").asInt()
        : fail(answer);
  }

  private static int fail(String answer) {
    throw new AssertionError(answer);
  }

  /** As API Gateway gives it, payload format 2.0. */
  private static String request(String body, String secret) {
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("routeKey", "POST /webhooks/zephyrcart").put("rawPath", "/webhooks/zephyrcart");
    var headers = event.put("rawQueryString", "").putObject("headers");
    headers.put("content-type", "application/json");
    var signer =
        new WebhookSigner(SignatureSchemes.ZEPHYRCART, List.of(SigningSecret.of("sender", secret)));
    signer
        .sign(body.getBytes(StandardCharsets.UTF_8), Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
    var http = event.putObject("requestContext").put("stage", "$default").putObject("http");
    http.put("method", "POST").put("path", "/webhooks/zephyrcart");
    return Json.write(event.put("body", body).put("isBase64Encoded", false));
  }

  private String secret() {
    return bridge.stage().secrets().getOrDefault("order-bridge/local/source/zephyrcart", "");
  }

  private static Event order(String id) {
    var body = Shop.order(id, "MUG-12OZ", id + "@example.com");
    var data =
        Json.read(body) instanceof Parsed.Tree(var json)
            ? json
            : JsonNodeFactory.instance.objectNode();
    return new Event(
        Event.idOf("order.created", id), "zephyrcart", "order.created", id, Optional.empty(), data);
  }

  /** As the event source mapping gives it. */
  private static String batch(Event event) {
    var json = JsonNodeFactory.instance.objectNode();
    ObjectNode message = json.putArray("Records").addObject();
    message.put("messageId", "m-" + event.subject()).put("receiptHandle", "of no queue");
    message.put("body", CloudEvents.write(event)).put("eventSource", "aws:sqs");
    var attributes = message.putObject("attributes").put("ApproximateReceiveCount", "1");
    attributes.put("SentTimestamp", Long.toString(System.currentTimeMillis()));
    return Json.write(json);
  }

  private int count(String orderId) {
    try {
      return shop.salesOrders(orderId).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
