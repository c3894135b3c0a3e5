package com.orderbridge.erppush.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ExternalReferenceTest {
  @Test
  void isTheOrdersIdAsACodeField() {
    assertEquals(
        "ORDER_01HXY8N5Q2V0K3M7T4R6W9Z1AB",
        ExternalReference.of("order_01HXY8N5Q2V0K3M7T4R6W9Z1AB"));
  }

  @Test
  void anIdThatDoesNotFitIsShortenedTheSameWayEachTime() {
    var uuid = "7b6c8f5e-3b6f-4a0e-9a54-0b6f3d1c2e4f";
    var reference = ExternalReference.of(uuid);
    assertEquals(35, reference.length());
    assertEquals(reference, ExternalReference.of(uuid));
    assertNotEquals(reference, ExternalReference.of(uuid.replace("2e4f", "2e40")));
  }

  @Test
  void thirtyFiveCharactersFit() {
    assertEquals("A".repeat(35), ExternalReference.of("a".repeat(35)));
    assertEquals(35, ExternalReference.of("a".repeat(36)).length());
    assertNotEquals("A".repeat(35), ExternalReference.of("a".repeat(36)));
  }
}
