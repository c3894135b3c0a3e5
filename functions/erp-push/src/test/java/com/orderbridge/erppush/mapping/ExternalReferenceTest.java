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
        "ORDER_01HXY8N5Q2V0K3M7T4R6W9Z1AB", ofOrder("shop", "order_01HXY8N5Q2V0K3M7T4R6W9Z1AB"));
  }

  @Test
  void anIdThatDoesNotFitIsShortenedTheSameWayEachTime() {
    var uuid = "7b6c8f5e-3b6f-4a0e-9a54-0b6f3d1c2e4f";
    var reference = ofOrder("shop", uuid);
    assertEquals(35, reference.length());
    assertEquals(reference, ofOrder("shop", uuid));
    assertNotEquals(reference, ofOrder("shop", uuid.replace("2e4f", "2e40")));
  }

  @Test
  void thirtyFiveCharactersFit() {
    assertEquals("A".repeat(35), ofOrder("shop", "A".repeat(35)));
    assertEquals(35, ofOrder("shop", "A".repeat(36)).length());
    assertNotEquals("A".repeat(35), ofOrder("shop", "A".repeat(36)));
  }

  @Test
  void idsThatDifferInCaseAloneStayApart() {
    assertTrue(ofOrder("shop", "wBXVhZOmXO").startsWith("WBXVHZOMXO-"));
    assertNotEquals(ofOrder("shop", "wBXVhZOmXO"), ofOrder("shop", "wBXVhZOmXo"));
    assertNotEquals(ofOrder("shop", "wBXVhZOmXO"), ofOrder("shop", "WBXVHZOMXO"));
    assertNotEquals(ofOrder("shop", "order_abc"), ofOrder("shop", "order_ABC"));
  }

  @Test
  void theSameIdOfTwoSourcesIsToldApartByTheDigits() {
    assertNotEquals(ofOrder("shop", "wBXVhZOmXO"), ofOrder("other", "wBXVhZOmXO"));
  }

  @Test
  void eachRefundOfAnOrderHasItsOwn() {
    var first = references.ofEvent(refund("order_1", "re_1"), FORMER, "refunded");
    var second = references.ofEvent(refund("order_1", "re_2"), FORMER, "refunded");
    assertEquals("ORDER_1/RE_1", first);
    assertNotEquals(first, second);
  }

  @Test
  void anEventThatAnOrderHasOnceIsNamedAfterIt() {
    var cancelled = event(Event.idOf("order.cancelled", "order_1"), "order.cancelled");
    assertEquals("ORDER_1/CANCELLED", references.ofEvent(cancelled, FORMER, "CANCELLED"));
    assertEquals("ORDER_1", references.ofOrder(cancelled, FORMER));
  }

  @Test
  void aNewStoryWithoutAPrefixNamesAnOrdinaryOrderAsAnOldOneDid() {
    for (var id : new String[] {"order_1", "wBXVhZOmXO", "A".repeat(40)}) {
      var event = event("shop", id, Event.idOf("order.created", id), "order.created");
      assertEquals(
          references.ofOrder(event, FORMER), references.ofOrder(event, Optional.of("")), id);
    }
  }

  @Test
  void thePrefixStandsBeforeEveryNameWhole() {
    for (var id : new String[] {"order_1", "wBXVhZOmXO", "A".repeat(40), "S1/1"}) {
      var event = event("shop", id, Event.idOf("order.refunded", id, "re_1"), "order.refunded");
      var order = references.ofOrder(event, Optional.of("SHOP1-"));
      var refund = references.ofEvent(event, Optional.of("SHOP1-"), "refunded");
      assertTrue(order.startsWith("SHOP1-") && order.length() <= 35, order);
      assertTrue(refund.startsWith("SHOP1-") && refund.length() <= 35, refund);
      assertNotEquals(order, refund);
    }
  }

  @Test
  void whereTheOrdersIdEndsIsNeverInDoubt() {
    var one = event("shop", "S1/1", Event.idOf("order.refunded", "S1/1", "2"), "order.refunded");
    var other = event("shop", "S1", Event.idOf("order.refunded", "S1", "1/2"), "order.refunded");
    var order = event("shop", "S1/1/2", Event.idOf("order.created", "S1/1/2"), "order.created");
    var prefix = Optional.of("");
    assertNotEquals(
        references.ofEvent(one, prefix, "refunded"), references.ofEvent(other, prefix, "refunded"));
    assertNotEquals(references.ofOrder(order, prefix), references.ofEvent(one, prefix, "refunded"));
    assertNotEquals(
        references.ofOrder(order, prefix), references.ofEvent(other, prefix, "refunded"));
  }

  @Test
  void noRefundsIdPassesForACancellation() {
    var refund =
        event("shop", "S1", Event.idOf("order.refunded", "S1", "cancelled"), "order.refunded");
    var cancelled = event("shop", "S1", Event.idOf("order.cancelled", "S1"), "order.cancelled");
    var prefix = Optional.of("");
    assertNotEquals(
        references.ofEvent(cancelled, prefix, "cancelled"),
        references.ofEvent(refund, prefix, "refunded"));
  }

  private static final Optional<String> FORMER = Optional.empty();

  private String ofOrder(String source, String id) {
    return references.ofOrder(
        event(source, id, Event.idOf("order.created", id), "order.created"), FORMER);
  }

  private static Event refund(String order, String refund) {
    return event("shop", order, Event.idOf("order.refunded", order, refund), "order.refunded");
  }

  private static Event event(String id, String type) {
    return event("shop", "order_1", id, type);
  }

  private static Event event(String source, String order, String id, String type) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(id, source, type, order, Optional.empty(), data);
  }
}
