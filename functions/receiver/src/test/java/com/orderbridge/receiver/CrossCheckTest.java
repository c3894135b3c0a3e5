package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.orderbridge.receiver.http.Answer;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests whether a body can be of the topic or type that it claims. */
class CrossCheckTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "orders.place", Door.LAYER_SECRET,
          "orders.cancel", "cancel-cancel-cancel-cancel-0001",
          "orders.refund", "refund-refund-refund-refund-0001");

  private final Door door = new Door();

  @BeforeEach
  void storeTheSecretsOfAllTopics() {
    for (var topic : List.of("orders.cancel", "orders.refund")) {
      door.secretsManager.put(Door.LAYER + "/" + topic, secret(topic), door.now);
    }
  }

  @Test
  void aRefundThatIsSignedWithTheSecretOfCancellationsDeletesNothing() throws IOException {
    var answer = signedAs("orders.cancel", resource("refund-signed-with-the-cancel-secret.json"));
    assertEquals("parked", answer.code());
    assertEquals(List.of("https://sqs/reread"), queues());
    assertTrue(door.log().contains("data.attributes.status is placed"), door.log());
  }

  @ParameterizedTest
  @CsvSource({
    "orders.place,placed,authorized",
    "orders.place,approved,paid",
    "orders.place,pending,unpaid",
    "orders.place,placing,authorized",
    "orders.place,placed,free",
    "orders.place,placed,voided",
    "orders.place,,",
    "orders.cancel,cancelled,voided",
    "orders.cancel,cancelled,authorized",
    "orders.cancel,cancelled,refunded",
    "orders.refund,placed,partially_refunded",
    "orders.refund,approved,refunded",
    "orders.refund,cancelled,refunded",
    "orders.refund,placed,"
  })
  void whatASenderSendsOfATopicIsAccepted(String topic, String status, String payment) {
    assertEquals("accepted", signedAs(topic, order(status, payment)).code());
  }

  @ParameterizedTest
  @CsvSource({
    "orders.place,draft,unpaid",
    "orders.place,editing,paid",
    "orders.place,cancelled,voided",
    "orders.place,placed,refunded",
    "orders.place,approved,partially_refunded",
    "orders.cancel,placed,partially_refunded",
    "orders.cancel,approved,paid",
    "orders.cancel,,refunded",
    "orders.refund,placed,authorized",
    "orders.refund,placed,paid",
    "orders.refund,placed,reimbursed",
    "orders.refund,on_hold,refunded",
    "orders.refund,draft,refunded",
    "orders.cancel,on_hold,voided",
    "orders.refund,cancelled,voided"
  })
  void whatCannotBeOfItsTopicIsParked(String topic, String status, String payment) {
    assertEquals("parked", signedAs(topic, order(status, payment)).code());
    assertEquals(List.of("https://sqs/reread"), queues());
    assertTrue(door.log().contains("its secret belongs to " + topic), door.log());
  }

  @Test
  void aHeaderThatNamesAnotherTopicThanTheSecretParksAndStaysParked() {
    var body = order("placed", "authorized");
    var headers = headers("orders.place", body);
    headers.put("x-commercelayer-topic", "orders.cancel");
    assertEquals("parked", door.post("/order/notifications", headers, body).code());
    var message = new SQSMessage();
    message.setMessageId("m1");
    message.setReceiptHandle("r1");
    message.setBody(door.sqs.sent.getFirst().messageBody());
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    assertEquals(1, door.reread.handle(event).getBatchItemFailures().size());
    assertEquals(List.of("https://sqs/reread"), queues());
  }

  @Test
  void aHeaderIsNeverTold() {
    var body = order("placed", "authorized");
    var headers = headers("orders.place", body);
    headers.put("x-commercelayer-topic", "mallory was here\n".repeat(1000));
    assertEquals("parked", door.post("/order/notifications", headers, body).code());
    var parked = door.sqs.sent.getFirst().messageBody();
    assertTrue(!door.log().contains("mallory") && !parked.contains("mallory"), door.log());
  }

  @ParameterizedTest
  @CsvSource({
    "order.created,paid,,accepted",
    "order.created,created,,accepted",
    "order.created,pending,,accepted",
    "order.created,cancelled,,accepted",
    "order.created,,,accepted",
    "order.created,refunded,,parked",
    "order.created,partially_refunded,,parked",
    "order.created,paid,re_1,parked",
    "order.cancelled,cancelled,,accepted",
    "order.cancelled,,,accepted",
    "order.cancelled,paid,,parked",
    "order.cancelled,partially_refunded,re_1,parked",
    "order.refunded,partially_refunded,,accepted",
    "order.refunded,refunded,re_1,accepted",
    "order.refunded,paid,re_1,accepted",
    "order.refunded,cancelled,,accepted",
    "order.refunded,paid,,parked",
    "order.refunded,reimbursed,,parked",
    "order.refunded,reimbursed,re_1,parked",
    "order.cancelled,on_hold,,parked",
    "order.created,on_hold,,accepted",
    "order.refunded,created,,parked"
  })
  void aTypeIsComparedWithTheStateOfTheOrder(
      String type, String status, String refund, String answered) {
    var body =
        "{\"type\":\"%s\",\"data\":{\"id\":\"order_1\",\"livemode\":true%s%s}}"
            .formatted(type, field("status", status), refund(refund));
    assertEquals(answered, door.zephyr(body).code());
  }

  @Test
  void aStatusThatIsNotKnownStopsNoOrderAndIsLogged() {
    door.zephyr(zephyr("order.created", "on_hold"));
    assertTrue(door.log().contains("data.status is on_hold, which is not known"), door.log());
    assertEquals("accepted", signedAs("orders.place", order("on_hold", "paid")).code());
    assertTrue(door.log().contains("attributes.status is on_hold, which"), door.log());
    assertEquals("accepted", signedAs("orders.place", order("placed", "A B")).code());
    assertTrue(door.log().contains("payment_status is missing or unknown, which"), door.log());
    assertEquals(3, door.log().split("\"remark\"", -1).length - 1);
  }

  @Test
  void aStatusThatIsKnownIsNotRemarked() {
    for (var status : List.of("created", "paid", "cancelled", "draft")) {
      door.zephyr(zephyr("order.created", status));
    }
    signedAs("orders.place", order("approved", "free"));
    signedAs("orders.place", order("placed", "partially_voided"));
    assertFalse(door.log().contains("remark"), door.log());
  }

  private static String zephyr(String type, String status) {
    return "{\"type\":\"%s\",\"data\":{\"id\":\"order_1\",\"livemode\":true%s}}"
        .formatted(type, field("status", status));
  }

  private static String refund(String id) {
    return id == null ? "" : ",\"refund\":{\"id\":\"" + id + "\"}";
  }

  private static String field(String name, String value) {
    return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
  }

  private static String order(String status, String payment) {
    return "{\"data\":{\"id\":\"wBXVhZOmXO\",\"type\":\"orders\",\"attributes\":{\"number\":\"1\"%s%s},\"meta\":{\"mode\":\"live\"}}}"
        .formatted(field("status", status), field("payment_status", payment));
  }

  private Answer signedAs(String topic, String body) {
    return door.post("/order/notifications", headers(topic, body), body);
  }

  private Map<String, String> headers(String topic, String body) {
    return new HashMap<>(door.signed(SignatureSchemes.COMMERCE_LAYER, secret(topic), body));
  }

  private static String secret(String topic) {
    return Objects.requireNonNull(SECRETS.get(topic));
  }

  private List<String> queues() {
    return door.sqs.sent.stream().map(it -> it.queueUrl()).distinct().toList();
  }

  private static String resource(String name) throws IOException {
    try (var stream = Objects.requireNonNull(CrossCheckTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
