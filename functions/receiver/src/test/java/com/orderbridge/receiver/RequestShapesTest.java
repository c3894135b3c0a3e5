package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.intake.ParkedText;
import com.orderbridge.signing.SignatureSchemes;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is around a body: sizes, headers, and what the log says. */
class RequestShapesTest {
  private static final String ORDER =
      "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\",\"livemode\":true}}";

  private final Door door = new Door();

  @Test
  void whatIsNotSignedCostsNoSecretAndNoLookAtItsBody() {
    var answer = door.receive("POST", "/webhooks/zephyrcart", Map.of(), "!no base64!", false);
    assertEquals("signature_missing", answer.code());
    assertEquals(0, door.secretsManager.calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "///"})
  void slashesBehindAPathAreNoOtherPath(String slashes) {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    assertEquals(202, door.post("/webhooks/zephyrcart" + slashes, headers, ORDER).status());
    assertEquals(404, door.post("/" + slashes, headers, ORDER).status());
  }

  @Test
  void aBodyLargerThanWhatIsReadIs413WhoeverSignedIt() {
    var body = " ".repeat(SourceRules.LARGEST_BODY + 1);
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, body);
    var answer = door.post("/webhooks/zephyrcart", headers, body);
    assertEquals(413, answer.status());
    assertTrue(answer.body().path("detail").asText().contains("6291456"), answer.toString());
    assertEquals(0, door.secretsManager.calls);
    var fits = body.substring(1);
    var signed = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, fits);
    assertEquals(202, door.post("/webhooks/zephyrcart", signed, fits).status());
  }

  @Test
  void aMalformedTraceGoesNeitherToSqsNorIntoTheLog() {
    var headers =
        new HashMap<>(door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER));
    headers.put("x-amzn-trace-id", "mallory".repeat(1000));
    assertEquals(202, door.post("/webhooks/zephyrcart", headers, ORDER).status());
    assertEquals("", door.sqs.sent.getFirst().trace());
    assertFalse(door.log().contains("mallory"), door.log());
  }

  @Test
  void whatIsIgnoredIsLoggedWithItsOrder() {
    door.zephyr(ORDER.replace("order.created", "order.updated"));
    door.zephyr(ORDER.replace("true", "false"));
    var lines = door.log().lines().toList();
    assertEquals(2, lines.size());
    lines.forEach(it -> assertTrue(it.contains("\"subject\":\"order_1\""), it));
  }

  @Test
  void whatIsParkedIsLoggedWithItsMessageAndItsReason() {
    door.zephyr("not json");
    var parked = ParkedText.of(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    var line = Door.json(door.log());
    assertEquals("m1", line.path("messageId").asText());
    assertTrue(line.path("reason").asText().startsWith("the body: "), line.toString());
    assertEquals(line.path("reason").asText(), parked.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "-0.5E-999999999999", "7 digits", "0. digits", "deep"})
  void whatNobodyReadsGoesOnAsItWasSent(String member) {
    var data = ORDER.replace("\"livemode\"", "\"custom\":" + written(member) + ",\"livemode\"");
    assertEquals("accepted", door.zephyr(data).code());
    var message = door.sqs.sent.getFirst().messageBody();
    assertTrue(message.endsWith("\"data\":" + data + "}"));
    assertTrue(CloudEvents.read(message).isPresent());
  }

  /** The body itself and its data are two of 200 levels. */
  private static String written(String member) {
    return member.equals("deep")
        ? "[".repeat(198) + "]".repeat(198)
        : member.replace(" digits", "7".repeat(10_000));
  }

  @Test
  void moreThanTwoHundredLevelsAreParkedWhole() {
    var data = ORDER.replace("true", "true,\"deep\":" + "[".repeat(199) + "]".repeat(199));
    assertEquals("parked", door.zephyr(data).code());
    var parked = ParkedText.of(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    assertTrue(parked.reason().startsWith("the body: it is nested too deeply"), parked.reason());
    assertEquals(data, parked.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "7 digits"})
  void aNumberThatIsReadParksTheOrderWholeAndIsNamed(String number) {
    var data = ORDER.replace("\"order_1\"", written(number));
    assertEquals("parked", door.zephyr(data).code());
    var parked = ParkedText.of(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    assertEquals("field data.id is missing or no id", parked.reason());
    assertEquals(data, parked.text());
  }

  @Test
  void aByteOrderMarkIsSigned() {
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    assertEquals(401, door.post("/webhooks/zephyrcart", headers, "\uFEFF" + ORDER).status());
    var marked = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, "\uFEFF" + ORDER);
    assertEquals(401, door.post("/webhooks/zephyrcart", marked, ORDER).status());
    assertEquals(202, door.post("/webhooks/zephyrcart", marked, "\uFEFF" + ORDER).status());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheOrder() {
    assertEquals("accepted", door.zephyr("\uFEFF" + ORDER).code());
    assertFalse(door.sqs.sent.getFirst().messageBody().contains("\uFEFF"));
    assertTrue(door.sqs.sent.getFirst().messageBody().contains("\"data\":{\"type\""));
  }
}
