package com.orderbridge.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.local.run.Shop;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.packaged.PackagedFunction.Start;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The zips that are deployed, run as Lambda runs them: by AWS's own client, with events as AWS
 * publishes them.
 */
class PackagedFunctionsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  private final String id = Shop.newOrderId();
  private PackagedStage stage;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    stage = new PackagedStage(bridge, folder);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void aSignedOrderGoesThroughBothFunctions() throws Exception {
    try (var receiver = stage.receiver(Start.COLD, Map.of());
        var worker = stage.worker(Start.COLD, TIMEOUT, Map.of())) {
      assertEquals(202, statusOf(receiver.invoke(Json.write(signed()))), receiver::log);
      var events = stage.eventSource();
      assertTrue(Shop.soon(() -> isEmptyAfter(events, worker)), worker::log);
    }
    assertEquals(1, shop.salesOrders(id).size());
  }

  @Test
  void theReceiverTakesWhatApiGatewayMayMakeOfARequest() throws Exception {
    try (var receiver = stage.receiver(Start.COLD, Map.of())) {
      assertEquals(202, statusOf(receiver.invoke(Json.write(inBase64(signed())))), "in base64");
      assertEquals(202, statusOf(receiver.invoke(Json.write(asWritten()))), "names in capitals");
      var more = signed().put("unknown", 1);
      more.withObjectProperty("requestContext").putObject("unknown").put("to", "us");
      assertEquals(202, statusOf(receiver.invoke(Json.write(more))), "fields of another day");
      assertEquals(401, statusOf(receiver.invoke(Json.write(changed()))), "a changed body");
      var garbled = signed().put("body", "not base64!").put("isBase64Encoded", true);
      assertEquals(400, statusOf(receiver.invoke(Json.write(garbled))), "a garbled body");
    }
  }

  @Test
  void aWorkerJudgesEachMessageOfABatchAlone() throws Exception {
    var unknown = Shop.newOrderId();
    var batch =
        AwsSamples.batch(
            Arrays.asList(
                message("good", CloudEvents.write(Shop.created(id, "MUG-12OZ"))),
                message("bad", CloudEvents.write(Shop.created(unknown, "NO-SUCH-ARTICLE"))),
                message("none", "garbage"),
                message("again", CloudEvents.write(Shop.created(id, "MUG-12OZ")))),
            LocalStage.queueArn("any"));
    batch.withArrayProperty("Records").forEach(it -> ((ObjectNode) it).put("unknown", 1));
    try (var worker = stage.worker(Start.COLD, TIMEOUT, Map.of())) {
      assertEquals("{\"batchItemFailures\":[]}", worker.invoke("{\"Records\":[]}"));
      assertTrue(Shop.soon(() -> keeps(worker, batch, Set.of("bad", "none"))), worker::log);
    }
    assertEquals(1, shop.salesOrders(id).size());
    assertEquals(0, shop.salesOrders(unknown).size());
  }

  /** One of two copies finds the other at work, and is given back; a second batch settles it. */
  private static boolean keeps(PackagedFunction worker, ObjectNode batch, Set<String> expected) {
    try {
      var kept = PackagedEventSource.kept(worker.invoke(Json.write(batch)));
      return kept.equals(Optional.of(expected));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Message message(String id, String body) {
    var count = MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
    var sent = MessageSystemAttributeName.SENT_TIMESTAMP;
    var now = Long.toString(System.currentTimeMillis());
    var attributes = Map.of(count, "1", sent, now);
    return Message.builder()
        .messageId(id)
        .receiptHandle("of no queue")
        .body(body)
        .attributes(attributes)
        .build();
  }

  private ObjectNode signed() {
    return AwsSamples.request(body(), secret());
  }

  /** Returns a request with header names in capitals. API Gateway would write them small. */
  private ObjectNode asWritten() {
    var request = AwsSamples.httpApi().put("body", body());
    var headers = request.withObjectProperty("headers").put("Content-Type", "application/json");
    AwsSamples.signature(body(), secret()).forEach(headers::put);
    return request;
  }

  private static ObjectNode inBase64(ObjectNode request) {
    var bytes = request.path("body").asText().getBytes(StandardCharsets.UTF_8);
    return request
        .put("body", Base64.getEncoder().encodeToString(bytes))
        .put("isBase64Encoded", true);
  }

  private ObjectNode changed() {
    return signed().put("body", body() + " ");
  }

  private String body() {
    return Shop.order(id, "MUG-12OZ", id + "@example.com");
  }

  private String secret() {
    return bridge.stage().secrets().getOrDefault("order-bridge/local/source/zephyrcart", "");
  }

  private static int statusOf(String answer) {
    return Json.read(answer) instanceof Parsed.Tree(var json) ? json.path("statusCode").asInt() : 0;
  }

  private boolean isEmptyAfter(PackagedEventSource events, PackagedFunction worker) {
    events.poll(worker);
    return stage.messages() == 0;
  }
}
