package com.orderbridge.core.event;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Utf8Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final String TYPE = "order.refunded";

  @Test
  void oneOfSeveralIsToldByWhatFollowsItsOrder() {
    var refund = event(Event.idOf(TYPE, "o1", "r1"), "o1");
    assertEquals(Optional.of("r1"), refund.which());
    assertFalse(refund.namedByDigest());
  }

  @Test
  void theOnlyOneOfAnOrderIsNoneOfSeveral() {
    var only = event(Event.idOf(TYPE, "o1"), "o1");
    assertEquals(Optional.empty(), only.which());
    assertFalse(only.namedByDigest());
    assertEquals(Optional.empty(), event(Event.idOf(TYPE, "o12", "r1"), "o1").which());
  }

  @Test
  void oneThatItsSenderDoesNotNameIsToldByItsDigest() {
    var nameless = event(Event.idByDigest(TYPE, "o1", "4f1d"), "o1");
    assertEquals(Optional.of("sha256:4f1d"), nameless.which());
    assertTrue(nameless.namedByDigest());
  }

  @Test
  void aTestHasAnIdThatNoLiveEventCanHaveAndIsTheSameOneOfSeveral() {
    var id = Event.idOfTest(Event.idOf(TYPE, "o1", "r1"));
    assertTrue(id.startsWith("order.refunded/o1/r1"));
    assertTrue(id.chars().anyMatch(it -> it <= ' '), "no sender's id has a space: " + id);
    assertEquals(Optional.of("r1"), test(id).which());
    assertEquals("order.created/o1" + id.substring(20), test(id).idOfOther("order.created"));
    assertEquals("order.created/o1", event(id, "o1").idOfOther("order.created"));
    var before = test(Event.idOf(TYPE, "o1", "r1"));
    assertEquals(
        "order.created/o1", before.idOfOther("order.created"), "queued by a former release");
  }

  private static Event test(String id) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(id, "shop", TYPE, "o1", Optional.empty(), true, data);
  }

  @Test
  void itsNamesAreKeysOfBoundedLength() {
    assertDoesNotThrow(() -> ofLengths(1024, 128, 128, 256));
    var refused = IllegalArgumentException.class;
    assertThrows(refused, () -> ofLengths(1025, 128, 128, 256));
    assertThrows(refused, () -> ofLengths(1024, 129, 128, 256));
    assertThrows(refused, () -> ofLengths(1024, 128, 129, 256));
    assertThrows(refused, () -> ofLengths(1024, 128, 128, 257));
  }

  private static Event ofLengths(int id, int source, int type, int subject) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(
        "i".repeat(id),
        "s".repeat(source),
        "t".repeat(type),
        "o".repeat(subject),
        Optional.empty(),
        data);
  }

  private static Event event(String id, String order) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(id, "shop", TYPE, order, Optional.empty(), data);
  }

  @Test
  void aChangedBodyHasAnotherDigestAndARepetitionHasTheSame() {
    var data = EventData.of(JsonNodeFactory.instance.objectNode().put("total", 1));
    var again = EventData.of(JsonNodeFactory.instance.objectNode().put("total", 1));
    var changed = EventData.of(JsonNodeFactory.instance.objectNode().put("total", 2));
    assertEquals(data.digest(), again.digest());
    assertNotEquals(data.digest(), changed.digest());
    assertTrue(data.digest().matches("[0-9a-f]{16}"), data.digest());
  }

  /** Stories that were written before queues carried UTF-8 have digests of this form. */
  @Test
  void aDigestIsThatOfCompactJsonInAscii() {
    var name = JsonNodeFactory.instance.objectNode().put("name", "Seán 😀");
    assertEquals("2066f3406e75b13c", EventData.of(name).digest());
    assertEquals("2066f3406e75b13c", EventData.of(Utf8Json.text(name)).digest());
  }
}
