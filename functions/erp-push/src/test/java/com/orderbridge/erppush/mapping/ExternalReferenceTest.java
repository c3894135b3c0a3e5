package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.event.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalReferenceTest {
  private final ExternalReference references = new ExternalReference(35);

  @Test
  void isTheOrdersIdInCapitals() {
    assertEquals(
        "ORDER_01HXY8N5Q2V0K3M7T4R6W9Z1AB",
        references.of("shop", "order_01HXY8N5Q2V0K3M7T4R6W9Z1AB"));
  }

  @Test
  void anIdThatDoesNotFitIsShortenedTheSameWayEachTime() {
    var uuid = "7b6c8f5e-3b6f-4a0e-9a54-0b6f3d1c2e4f";
    var reference = references.of("shop", uuid);
    assertEquals(35, reference.length());
    assertEquals(reference, references.of("shop", uuid));
    assertNotEquals(reference, references.of("shop", uuid.replace("2e4f", "2e40")));
  }

  @Test
  void thirtyFiveCharactersFit() {
    assertEquals("A".repeat(35), references.of("shop", "A".repeat(35)));
    assertEquals(35, references.of("shop", "A".repeat(36)).length());
    assertNotEquals("A".repeat(35), references.of("shop", "A".repeat(36)));
  }

  @Test
  void idsThatDifferInCaseAloneStayApart() {
    assertTrue(references.of("shop", "wBXVhZOmXO").startsWith("WBXVHZOMXO-"));
    assertNotEquals(references.of("shop", "wBXVhZOmXO"), references.of("shop", "wBXVhZOmXo"));
    assertNotEquals(references.of("shop", "wBXVhZOmXO"), references.of("shop", "WBXVHZOMXO"));
    assertNotEquals(references.of("shop", "order_abc"), references.of("shop", "order_ABC"));
  }

  @Test
  void theSameIdOfTwoSourcesIsToldApartByTheDigits() {
    assertNotEquals(references.of("shop", "wBXVhZOmXO"), references.of("other", "wBXVhZOmXO"));
  }

  @Test
  void eachRefundOfAnOrderHasItsOwn() {
    var first = references.ofEvent(refund("order_1", "re_1"), "refunded");
    var second = references.ofEvent(refund("order_1", "re_2"), "refunded");
    assertEquals("ORDER_1/RE_1", first);
    assertNotEquals(first, second);
  }

  @Test
  void anEventThatAnOrderHasOnceIsNamedAfterIt() {
    var cancelled = event(Event.idOf("order.cancelled", "order_1"), "order.cancelled");
    assertEquals("ORDER_1/CANCELLED", references.ofEvent(cancelled, "CANCELLED"));
    assertEquals("ORDER_1", references.ofOrder(cancelled));
  }

  private static Event refund(String order, String refund) {
    return event(Event.idOf("order.refunded", order, refund), "order.refunded");
  }

  private static Event event(String id, String type) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(id, "shop", type, "order_1", Optional.empty(), data);
  }
}
