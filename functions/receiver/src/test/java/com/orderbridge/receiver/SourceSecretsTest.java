package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.receiver.http.Answer;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SignatureSchemes;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests secrets that are stored twice, stored wrongly, exchanged and corrected, while orders come.
 */
final class SourceSecretsTest {
  private static final String CANCEL = Door.LAYER + "/orders.cancel";
  private static final String CANCEL_SECRET = "b7e1f0c2a49d4b0f8e63c5a1d2f7e980";
  private static final String ORDER =
      "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\",\"status\":\"placed\",\"livemode\":true}}";
  private static final String LAYER_ORDER =
      "{\"data\":{\"id\":\"KQwZKqPxyz\",\"type\":\"orders\",\"attributes\":{\"status\":\"%s\"},"
          + "\"meta\":{\"mode\":\"live\"}}}";

  private final Door door = new Door();

  private Answer zephyr(String secret) {
    return door.post(
        "/webhooks/zephyrcart", door.signed(SignatureSchemes.ZEPHYRCART, secret, ORDER), ORDER);
  }

  private Answer layer(String topic, String secret) {
    return layer(topic, secret, Map.of("x-commercelayer-topic", topic));
  }

  private Answer layer(String topic, String secret, Map<String, String> more) {
    var body = LAYER_ORDER.formatted(topic.equals("orders.cancel") ? "cancelled" : "placed");
    var headers = new HashMap<>(signed(SignatureSchemes.COMMERCE_LAYER, secret, body));
    headers.putAll(more);
    return door.post("/order/notifications", headers, body);
  }

  private Map<String, String> signed(SignatureScheme scheme, String secret, String body) {
    return door.signed(scheme, secret, body);
  }

  /** A deploy script does this if it stores its secrets each time. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s\n", " %s", "\"%s\"", "{\"key\":\"%s\"}", "\uFEFF%s"})
  void theSameValueStoredAgainInAnyFormStopsNothing(String form) {
    assertEquals(202, zephyr(Door.ZEPHYR_SECRET).status());
    door.secretsManager.put(Door.ZEPHYR, form.formatted(Door.ZEPHYR_SECRET), door.now);
    door.now = door.now.plusSeconds(600);

    assertEquals(202, zephyr(Door.ZEPHYR_SECRET).status());
    assertTrue(door.log().contains("secret_previous_unused"), door.log());
    assertFalse(door.log().contains("SecretUnusable"), door.log());
  }

  @Test
  void aValueThatCannotBeUsedLeavesTheOneBeforeInForce() {
    door.secretsManager.put(Door.ZEPHYR, "CHANGE_ME", door.now);

    assertEquals(202, zephyr(Door.ZEPHYR_SECRET).status());
    assertTrue(door.log().contains("\"secret\":\"" + Door.ZEPHYR + "\""), door.log());
    assertTrue(door.log().contains("still holds a placeholder"), door.log());
    assertTrue(door.log().contains("\"SecretUnusable\":1"), door.log());
  }

  @Test
  void theRightValueIsReadWithinSecondsAfterAWrongOne() {
    var broken = new Door();
    broken.secretsManager.put(Door.ZEPHYR, "two\nlines of it", broken.now);
    broken.secretsManager.put(Door.ZEPHYR, "two\nother lines", broken.now);
    var first = broken.zephyr(ORDER);
    assertEquals(503, first.status());
    assertEquals("secret_unusable", first.code());
    assertFalse(first.body().toString().contains("order-bridge/"), first.body().toString());

    broken.secretsManager.put(Door.ZEPHYR, Door.ZEPHYR_SECRET, broken.now);
    broken.now = broken.now.plusSeconds(5);

    assertEquals(202, broken.zephyr(ORDER).status());
  }

  @Test
  void oneTopicsBadSecretStopsNoOtherTopic() {
    door.secretsManager.put(CANCEL, "no\nsecret", door.now);

    assertEquals(202, layer("orders.place", Door.LAYER_SECRET).status());
    assertEquals(503, layer("orders.cancel", CANCEL_SECRET).status());
    assertTrue(door.log().contains("has a line break in it"), door.log());
  }

  @Test
  void twoTopicsSecretsExchangedAndSetRightProveTheirOwnTopics() {
    door.secretsManager.put(CANCEL, CANCEL_SECRET, door.now);
    layer("orders.place", Door.LAYER_SECRET);
    for (var exchanged : new boolean[] {true, false}) {
      door.secretsManager.put(Door.LAYER, exchanged ? CANCEL_SECRET : Door.LAYER_SECRET, door.now);
      bothAreAccepted();
      door.secretsManager.put(CANCEL, exchanged ? Door.LAYER_SECRET : CANCEL_SECRET, door.now);
      bothAreAccepted();
    }

    var unannounced = Map.<String, String>of();
    assertEquals(
        "orders.place/KQwZKqPxyz", id(layer("orders.place", Door.LAYER_SECRET, unannounced)));
    assertEquals(
        "orders.cancel/KQwZKqPxyz", id(layer("orders.cancel", CANCEL_SECRET, unannounced)));
  }

  private static String id(Answer answer) {
    return answer.body().path("id").asText();
  }

  private void bothAreAccepted() {
    door.now = door.now.plusSeconds(301);
    assertEquals("orders.place/KQwZKqPxyz", id(layer("orders.place", Door.LAYER_SECRET)));
    assertEquals("orders.cancel/KQwZKqPxyz", id(layer("orders.cancel", CANCEL_SECRET)));
  }

  /** The previous values are lost, because the wrong ones were stored twice. */
  @Test
  void exchangedSecretsThatAreSetRightCountWithinSecondsThoughEverySignatureWasProven() {
    var swapped = new Door();
    for (int i = 0; i < 2; i++) {
      swapped.secretsManager.put(Door.LAYER, CANCEL_SECRET, swapped.now);
      swapped.secretsManager.put(CANCEL, Door.LAYER_SECRET, swapped.now);
    }
    assertEquals("parked", layer(swapped, "orders.place", Door.LAYER_SECRET).code());
    swapped.secretsManager.put(Door.LAYER, Door.LAYER_SECRET, swapped.now);
    swapped.secretsManager.put(CANCEL, CANCEL_SECRET, swapped.now);
    swapped.now = swapped.now.plusSeconds(5);

    assertEquals("accepted", layer(swapped, "orders.place", Door.LAYER_SECRET).code());
    assertEquals("accepted", layer(swapped, "orders.cancel", CANCEL_SECRET).code());
  }

  /**
   * The key is the previous value of another topic's secret, because an exchange was corrected only
   * there.
   */
  @Test
  void whatOnlyAnotherTopicsFormerValueProvesIs503WhileItsOwnSecretIsBad() {
    var broken = new Door();
    broken.secretsManager.put(Door.LAYER, CANCEL_SECRET, broken.now);
    broken.secretsManager.put(Door.LAYER, Door.LAYER_SECRET, broken.now);
    broken.secretsManager.put(CANCEL, "x", broken.now);

    assertEquals(503, layer(broken, "orders.cancel", CANCEL_SECRET).status());
  }

  private static Answer layer(Door door, String topic, String secret) {
    var body = LAYER_ORDER.formatted(topic.equals("orders.cancel") ? "cancelled" : "placed");
    var headers = new HashMap<>(door.signed(SignatureSchemes.COMMERCE_LAYER, secret, body));
    headers.put("x-commercelayer-topic", topic);
    return door.post("/order/notifications", headers, body);
  }

  @Test
  void aSecretThatTwoTopicsHaveIsToldAndStopsNothing() {
    door.secretsManager.put(CANCEL, Door.LAYER_SECRET, door.now);

    assertEquals("accepted", layer("orders.place", Door.LAYER_SECRET).code());
    assertEquals("accepted", layer("orders.cancel", Door.LAYER_SECRET).code());
    assertEquals("parked", layer("orders.unknown", Door.LAYER_SECRET).code());
    assertTrue(door.log().contains("secret_shared"), door.log());
  }

  @ParameterizedTest
  @CsvSource({
    "8,503,secret_unusable",
    "15,503,secret_unusable",
    "16,202,accepted",
    "24,202,accepted"
  })
  void aShortKeyIsRefusedOrTold(int bytes, int status, String code) {
    var secret = "Q7f".repeat(8).substring(0, bytes);
    var short1 = new Door();
    short1.secretsManager.put(Door.ZEPHYR, secret, short1.now.minusSeconds(864_000));
    short1.secretsManager.forgetPrevious(Door.ZEPHYR);

    var answer =
        short1.post(
            "/webhooks/zephyrcart",
            short1.signed(SignatureSchemes.ZEPHYRCART, secret, ORDER),
            ORDER);

    assertEquals(status, answer.status());
    assertEquals(code, answer.code());
    assertEquals(bytes >= 16 && bytes < 24, short1.log().contains("\"SecretShort\":1"));
  }

  @Test
  void whoSignsNothingIs401WhateverTheStateOfTheSecrets() {
    var empty = new Door();
    empty.secretsManager.put(Door.ZEPHYR, " ", empty.now);
    empty.secretsManager.reachable = false;

    assertEquals(401, empty.post("/webhooks/zephyrcart", Map.of(), ORDER).status());
    assertEquals(0, empty.secretsManager.calls);
  }

  @Test
  void aProblemIsToldOnceInMinutesNotPerRequest() {
    door.secretsManager.put(CANCEL, "no\nsecret", door.now);
    for (int i = 0; i < 30; i++) {
      layer("orders.place", Door.LAYER_SECRET);
      door.now = door.now.plusSeconds(1);
    }
    assertEquals(1, door.log().lines().filter(it -> it.contains("secret.problem")).count());
  }
}
