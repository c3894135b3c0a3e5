package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.signing.SignatureSchemes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sender is its package and a line in a services file. Nothing else knows it by name. */
class SendersTest {
  private static final String ORDER = "{\"placed\":\"o1\"}";

  @Test
  void anOrderOfASenderThatHasOnlyRegisteredItselfComesToItsQueue() {
    var door = new Door(readBy("made-up-shop"));
    assertEquals("accepted", door.zephyr(ORDER).code());
    var queues = door.sqs.sent.stream().map(FakeSqs.Sent::queueUrl).toList();
    assertTrue(queues.contains("https://sqs/business-central"), queues.toString());
    var event = CloudEvents.read(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    assertEquals("order.created/o1", event.id());
  }

  @Test
  void itsTopicHeaderIsAskedOfNobodyElse() {
    var door = new Door(readBy("made-up-shop"));
    var headers = door.signed(SignatureSchemes.ZEPHYRCART, Door.ZEPHYR_SECRET, ORDER);
    var with = new java.util.HashMap<>(headers);
    with.put("x-commercelayer-topic", "orders.cancel");
    assertEquals("accepted", door.post("/webhooks/zephyrcart", with, ORDER).code());
  }

  @Test
  void aReaderThatNobodyHasRegisteredIsToldWithThoseThatAreThere() {
    assertEquals(
        List.of(
            "sources.zephyrcart.reader is zephyr; use one of: commerce-layer, made-up-shop,"
                + " zephyrcart"),
        new ReceiverStageCheck().problems(readBy("zephyr")));
  }

  private static Bridge readBy(String reader) {
    return Door.bridge(
        it -> it.replaceAll("\"reader\": *\"zephyrcart\"", "\"reader\": \"" + reader + "\""));
  }
}
