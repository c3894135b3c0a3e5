package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.intake.ParkedText;
import com.orderbridge.intake.Reading;
import com.orderbridge.signing.SignatureSchemes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the table of answers, row by row. */
class ReceiverTest {
  private static final String ORDER =
      """
      {"type":"order.created","data":{"id":"order_1","customer":{"email":"private@example.com"},
       "livemode":true,"placed_at":"2026-06-01T10:15:00Z"}}\
      """;
  private static final String PLACED =
      """
      {"data":{"id":"wBXVhZOmXO","type":"orders","attributes":{"status":"placed",
       "cart_url":"https://shop/?accessToken=jwt.private","metadata":{"hybris_cart_id":"1"}},
       "meta":{"mode":"live"}},"included":[{"type":"addresses","attributes":{"return_url":"x"}}]}\
      """;

  private final Door door = new Door();

  @Test
  void anAuthenticOrderIsAcceptedAndQueuedForEachOfItsTargets() {
    assertEquals(202, door.zephyr(ORDER).status());
    var queues = door.sqs.sent.stream().map(it -> it.queueUrl()).sorted().toList();
    assertEquals(List.of("https://sqs/business-central", "https://sqs/sap-business-one"), queues);
    var sent = door.sqs.sent.getFirst();
    assertEquals("zephyrcart", sent.messageGroupId());
    assertEquals("order.created", sent.attribute("type"));
    assertEquals("order_1", sent.attribute("subject"));
    var event = CloudEvents.read(sent.messageBody()).orElseThrow();
    assertEquals("order.created/order_1", event.id());
  }

  @Test
  void theTraceOfTheRequestGoesOnWithTheMessage() {
    var headers =
        new HashMap<>(door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER));
    headers.put("x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793");
    door.post("/webhooks/zephyrcart", headers, ORDER);
    assertEquals("Root=1-5759e988-bd862e3fe1be46a994272793", door.sqs.sent.getFirst().trace());
  }

  @Test
  void everyRefundThatABodyNamesIsAnEventOfItsOwn() {
    var answer = door.zephyr(refunds("re_2", "re_1", "re_2"));
    assertEquals(202, answer.status());
    assertEquals("order.refunded/order_1/re_2", answer.body().path("id").asText());
    assertEquals(2, answer.body().path("count").asInt());
    var ids =
        door.sqs.sent.stream()
            .map(it -> CloudEvents.read(it.messageBody()).orElseThrow().id())
            .sorted()
            .toList();
    var one = "order.refunded/order_1/re_1";
    var two = "order.refunded/order_1/re_2";
    assertEquals(List.of(one, one, two, two), ids, "each for both ERPs");
    assertTrue(door.log().contains("\"count\":2"), door.log());
  }

  @Test
  void oneRefundIsAnsweredAsEver() {
    var answer = door.zephyr(refunds("re_1", "re_1"));
    assertFalse(answer.body().has("count"));
    assertFalse(door.log().contains("\"count\""), door.log());
    assertEquals(2, door.sqs.sent.size());
  }

  @Test
  void aBodyThatNamesMoreEventsThanASenderCanWaitForIsKept() {
    var fifty = IntStream.range(0, 50).mapToObj(it -> "re_" + it).toArray(String[]::new);
    assertEquals(50, door.zephyr(refunds("re_0", fifty)).body().path("count").asInt());
    door.sqs.sent.clear();
    assertEquals("parked", door.zephyr(refunds("re_50", fifty)).code());
    assertEquals(1, door.sqs.sent.size());
    assertTrue(door.log().contains("it names 51 events, but at most 50 are read"), door.log());
  }

  @Test
  void theRefundsOfCommerceLayerThatDidNotFailAreEventsOfTheirOwn() {
    var body =
        """
        {"data":{"id":"wBXVhZOmXO","type":"orders","meta":{"mode":"live"}},"included":[
         {"id":"rf1","type":"refunds","attributes":{"succeeded":true}},
         {"id":"rf2","type":"refunds","attributes":{"succeeded":false}},
         {"id":"rf3","type":"refunds","attributes":{"succeeded":true}},
         {"id":"li1","type":"line_items","attributes":{}}]}\
        """;
    var source = Objects.requireNonNull(door.bridge.sources().get("commerce-layer"));
    var reading = DryReading.read(body.getBytes(UTF_8), source, Optional.of("orders.refund"));
    var events = assertInstanceOf(Reading.Read.class, reading).events();
    assertEquals(
        List.of("orders.refund/wBXVhZOmXO/rf1", "orders.refund/wBXVhZOmXO/rf3"),
        events.stream().map(Event::id).toList());
  }

  private static String refunds(String newest, String... all) {
    var list = Arrays.stream(all).map("{\"id\":\"%s\"}"::formatted).collect(joining(","));
    return """
    {"type":"order.refunded","data":{"id":"order_1","livemode":true,
     "refund":{"id":"%s"},"refunds":[%s]}}\
    """
        .formatted(newest, list);
  }

  @Test
  void aQueueThatStoredSomethingElseIs503() {
    door.sqs.garbles = true;
    assertEquals(503, door.zephyr(ORDER).status());
  }

  @Test
  void theSameOrderIsTheSameEventHoweverItIsSentAndARefundIsNot() {
    var first = door.zephyr(ORDER).body().path("id");
    door.now = door.now.plusSeconds(60);
    assertEquals(first, door.zephyr(ORDER).body().path("id"));
  }

  @Test
  void theMatchingSecretNamesTheTopic() {
    var answer = door.layer(PLACED);
    assertEquals("orders.place/wBXVhZOmXO", answer.body().path("id").asText());
  }

  @Test
  void theTopicOfTheHeaderIsTriedFirstAndProvesNothing() {
    var headers =
        new HashMap<>(door.signed(SignatureSchemes.COMMERCE_LAYER, Door.LAYER_SECRET, PLACED));
    headers.put("x-commercelayer-topic", "orders.place");
    var answer = door.post("/order/notifications", headers, PLACED);
    assertEquals("orders.place/wBXVhZOmXO", answer.body().path("id").asText());
    headers.putAll(door.signed(SignatureSchemes.COMMERCE_LAYER, "another", PLACED));
    var sent = door.sqs.sent.size();
    assertTrue(door.post("/order/notifications", headers, PLACED).status() >= 400);
    assertEquals(sent, door.sqs.sent.size());
  }

  @Test
  void tokensAreGoneBeforeAnythingIsStored() {
    door.layer(PLACED);
    var body = door.sqs.sent.getFirst().messageBody();
    assertFalse(body.contains("accessToken") || body.contains("return_url"), body);
    assertTrue(body.contains("hybris_cart_id"));
  }

  @Test
  void aBodyInBase64IsVerifiedOverItsBytes() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    assertEquals(202, door.receive("POST", "/webhooks/zephyrcart", headers, ORDER, true).status());
  }

  @Test
  void headerNamesCountInAnyCase() {
    var headers = new HashMap<String, String>();
    door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER)
        .forEach((name, value) -> headers.put(name.toUpperCase(Locale.ROOT), value));
    assertEquals(202, door.post("/webhooks/zephyrcart", headers, ORDER).status());
  }

  @Test
  void aSignatureThatCameTwiceIsRefusedAsApiGatewayJoinsIt() {
    var zephyr = doubled(door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER));
    assertEquals(401, door.post("/webhooks/zephyrcart", zephyr, ORDER).status());
    var layer = doubled(door.signed(SignatureSchemes.COMMERCE_LAYER, Door.LAYER_SECRET, PLACED));
    assertEquals(401, door.post("/order/notifications", layer, PLACED).status());
    assertTrue(door.sqs.sent.isEmpty());
  }

  private static Map<String, String> doubled(Map<String, String> headers) {
    var doubled = new HashMap<>(headers);
    doubled.replaceAll((_, value) -> value + "," + value);
    return doubled;
  }

  @Test
  void aChangedBodyOrAMissingOrEmptySignatureIs401() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    var path = "/webhooks/zephyrcart";
    assertEquals(401, door.post(path, headers, ORDER.replace("order_1", "order_2")).status());
    assertEquals(401, door.post(path, Map.of(), ORDER).status());
    assertEquals(401, door.post(path, Map.of("X-ZephyrCart-Signature", ""), ORDER).status());
    assertTrue(door.sqs.sent.isEmpty());
  }

  @Test
  void aGenuineButStaleRequestIsToldBothTimes() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    var signedAt = door.now.toString();
    door.now = door.now.plusSeconds(300);
    assertEquals(202, door.post("/webhooks/zephyrcart", headers, ORDER).status());
    door.now = door.now.plusSeconds(1);
    var answer = door.post("/webhooks/zephyrcart", headers, ORDER);
    assertEquals(401, answer.status());
    assertEquals("too_old", answer.code());
    assertEquals(signedAt, answer.body().path("signedAt").asText());
    assertEquals(door.now.toString(), answer.body().path("now").asText());
  }

  @Test
  void aForgedRequestIsToldNothing() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, "whsec_of_somebody_else", ORDER);
    door.now = door.now.plusSeconds(10_000);
    var answer = door.post("/webhooks/zephyrcart", headers, ORDER);
    assertEquals("signature_wrong", answer.code());
    assertFalse(answer.body().has("signedAt"));
  }

  @Test
  void whatHasNoRouteOrIsATestIsIgnored() {
    assertEquals(200, door.zephyr(ORDER.replace("order.created", "order.updated")).status());
    assertEquals(200, door.zephyr(ORDER.replace("true", "false")).status());
    assertEquals(200, door.layer(PLACED.replace("\"live\"", "\"test\"")).status());
    assertTrue(door.sqs.sent.isEmpty());
  }

  @Test
  void anAuthenticBodyThatCannotBeReadIsParkedWhole() {
    for (var body :
        new String[] {
          "not json",
          "{}",
          "{\"type\":\"order.created\"}",
          "",
          "[]",
          ORDER.replace("order_1", "order 1 \u00e9"),
          ORDER + "x"
        }) {
      assertEquals(202, door.zephyr(body).status(), body);
      var sent = door.sqs.sent.getLast();
      assertEquals("https://sqs/reread", sent.queueUrl());
      var parked = ParkedText.of(sent.messageBody()).orElseThrow();
      assertEquals(body, parked.text());
    }
  }

  /** The limit counts bytes in UTF-8, and an umlaut has two. */
  @Test
  void umlautsCountAsTheirBytes() {
    assertEquals(202, door.zephyr(padded("ü".repeat(490_000))).status());
    var sent = door.sqs.sent.getFirst();
    assertTrue(sent.messageBody().contains("üü"));
    assertEquals("", sent.attribute("contentEncoding"));
  }

  @Test
  void aLongEventIsPackedAndSaysHowLongItIs() {
    var large = padded("ü".repeat(1_500_000));
    assertEquals(202, door.zephyr(large).status());
    var sent = door.sqs.sent.getFirst();
    assertTrue(sent.messageBody().length() < 100_000, sent.messageBody().length() + " characters");
    assertEquals("gzip+base64", sent.attribute("contentEncoding"));
    var size = Integer.parseInt(sent.attribute("plainBytes"));
    assertTrue(size > 3_000_000 && size < 3_001_000, size + " bytes");
    var event = CloudEvents.read(sent.messageBody()).orElseThrow();
    assertEquals(((Parsed.Tree) Json.read(large)).node(), event.data());
  }

  @Test
  void whatSqsCannotCarryEvenPackedIs413() {
    var random = new byte[1_000_000];
    new Random(1).nextBytes(random);
    var answer = door.zephyr(padded(Base64.getEncoder().encodeToString(random)));
    assertEquals(413, answer.status());
    assertTrue(answer.body().path("detail").asText().contains("1048576"));
    assertTrue(door.sqs.sent.isEmpty());
    assertEquals(413, door.zephyr(padded("x".repeat(6_300_000))).status());
    assertTrue(door.sqs.sent.isEmpty());
    assertEquals(202, door.zephyr(padded("x".repeat(6_200_000))).status());
  }

  private static String padded(String text) {
    return ORDER.replace("private@example.com", text);
  }

  @Test
  void otherPathsAre404() {
    for (var path : new String[] {"/webhooks/other", "/", "", "/webhooks/zephyrcart/x"}) {
      assertEquals(404, door.post(path, Map.of(), ORDER).status(), path);
    }
  }

  @Test
  void otherMethodsAre405AndToldTheRightOne() {
    for (var method : new String[] {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}) {
      var answer = door.receive(method, "/webhooks/zephyrcart", Map.of(), "", false);
      assertEquals(405, answer.status(), method);
      var lambda = new String(answer.toLambda(), UTF_8);
      assertTrue(lambda.contains("\"allow\":\"POST\""), lambda);
    }
  }

  @Test
  void aSlashAtTheEndOfThePathIsNoOtherPath() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    assertEquals(202, door.post("/webhooks/zephyrcart/", headers, ORDER).status());
  }

  @Test
  void aQueueOutOfReachIs503WithRetryAfter() {
    door.sqs.reachable = false;
    var answer = door.zephyr(ORDER);
    assertEquals(503, answer.status());
    var lambda = new String(answer.toLambda(), StandardCharsets.UTF_8);
    assertTrue(lambda.contains("\"retry-after\":\"10\""), lambda);
    assertEquals(503, door.zephyr("not json").status(), "parking needs a queue as well");
  }

  @Test
  void secretsThatAreUnsetOrOutOfReachAre503() {
    var empty = new Door();
    empty.secretsManager.put(Door.ZEPHYR, " ", empty.now);
    assertEquals("secret_unset", empty.zephyr(ORDER).code());
    assertEquals(503, empty.zephyr(ORDER).status());
    var cut = new Door();
    cut.secretsManager.reachable = false;
    assertEquals("secret_unreachable", cut.zephyr(ORDER).code());
    assertEquals(503, cut.zephyr(ORDER).status());
  }

  @Test
  void aKnownSecretIsServedStaleWhileSecretsManagerIsOutOfReach() {
    door.zephyr(ORDER);
    door.secretsManager.reachable = false;
    door.now = door.now.plusSeconds(3600);
    assertEquals(202, door.zephyr(ORDER).status());
  }

  @Test
  void aRotationNeedsNoDowntimeAndEndsAfterADay() {
    door.zephyr(ORDER);
    door.now = door.now.plusSeconds(60);
    var old = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    door.secretsManager.put(Door.ZEPHYR, "whsec_the_new_one", door.now);
    var fresh = door.signed(SignatureSchemes.ZEPHYRCART, "whsec_the_new_one", ORDER);
    assertEquals(202, door.post("/webhooks/zephyrcart", fresh, ORDER).status());
    assertEquals(202, door.post("/webhooks/zephyrcart", old, ORDER).status());
    door.now = door.now.plusSeconds(86_401);
    old = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    assertEquals(401, door.post("/webhooks/zephyrcart", old, ORDER).status());
  }

  @Test
  void wrongSignaturesDoNotFloodSecretsManager() {
    for (int i = 0; i < 50; i++) {
      door.post(
          "/webhooks/zephyrcart",
          door.signed(SignatureSchemes.ZEPHYRCART, "whsec_guess_" + i, ORDER),
          ORDER);
    }
    assertEquals(1, door.secretsManager.calls);
  }

  @Test
  void theLogHasOneLinePerRequestAndNothingOfItsBody() {
    door.zephyr(ORDER);
    door.zephyr("private@example.com");
    door.post(
        "/webhooks/zephyrcart", Map.of("X-ZephyrCart-Signature", "t=1,v1=secretsecret"), ORDER);
    door.layer(PLACED);
    var log = door.log();
    assertEquals(4, log.lines().count(), log);
    for (var text : new String[] {"private", "accessToken", "secretsecret", "whsec_"}) {
      assertFalse(log.contains(text), log);
    }
  }
}
