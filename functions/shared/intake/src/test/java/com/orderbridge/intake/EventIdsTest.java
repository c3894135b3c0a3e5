package com.orderbridge.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.EventType;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {
  private static final String LONGEST = "x".repeat(128);

  @Test
  void anEventThatHappensOnceIsNamedByItsOrder() {
    assertEquals("order.created/o1", id("order.created", "{\"refund\":{\"id\":\"r1\"}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r1", "!", "~", "nullable"})
  void aRefundIsNamedByItself(String refund) {
    assertEquals("order.refunded/o1/" + refund, id("order.refunded", refund(refund)));
  }

  @Test
  void aNameMayHave128Characters() {
    assertEquals("order.refunded/o1/" + LONGEST, id("order.refunded", refund(LONGEST)));
    assertTrue(id("order.refunded", refund(LONGEST + "x")).contains("/sha256:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "r 1", "null", "\\u007f", "ø", "\\n"})
  void aNameThatCannotBeAKeyIsReplacedByADigest(String refund) {
    assertTrue(id("order.refunded", refund(refund)).startsWith("order.refunded/o1/sha256:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"refund\":{\"id\":null}}", "{\"refund\":{}}"})
  void whatHasNoNameIsNamedByADigestOfWhatWasSigned(String body) {
    var id = id("order.refunded", body);
    assertTrue(id.startsWith("order.refunded/o1/sha256:"), id);
    assertEquals(id, id("order.refunded", body));
    assertNotEquals(id, id("order.refunded", body + " "));
  }

  @Test
  void severalRefundsAreSeveralEventsEachOnce() {
    var body =
        "{\"refund\":{\"id\":\"r2\"},\"refunds\":[{\"id\":\"r1\"},{\"id\":\"r2\"},{\"id\":\"r"
            + " 3\"},{}]}";
    assertEquals(
        List.of("order.refunded/o1/r2", "order.refunded/o1/r1"), ids("order.refunded", body));
  }

  @Test
  void anIdMayBeANumber() {
    assertEquals("order.refunded/o1/7", id("order.refunded", "{\"refund\":{\"id\":7}}"));
  }

  @Test
  void aTypeOfWhichNothingIsKnownIsNamedByADigest() {
    assertTrue(id("order.updated", refund("r1")).startsWith("order.updated/o1/sha256:"));
  }

  @Test
  void anOrdersIdIsVisibleText() {
    assertTrue(EventIds.isSubject(TextNode.valueOf(LONGEST)));
    assertFalse(EventIds.isSubject(TextNode.valueOf(LONGEST + "x")));
    assertFalse(EventIds.isSubject(TextNode.valueOf("")));
    assertFalse(EventIds.isSubject(IntNode.valueOf(1)));
  }

  private static String refund(String id) {
    return "{\"refund\":{\"id\":\"%s\"}}".formatted(id);
  }

  private static List<String> ids(String type, String body) {
    var which = new EventType(Optional.empty(), Optional.of("[refund.id, refunds.id]"), false);
    var types = Map.of("order.refunded", which, "order.created", which);
    var source = new Source("shop", "/shop", "zephyrcart", "zephyrcart", "", List.of(), types);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var proven =
        new Body(bytes, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty());
    var data = EventData.of(((Parsed.Tree) Json.read(body)).node());
    return EventIds.of(type, "o1", Set.of("order.created"), source, proven, data);
  }

  private static String id(String type, String body) {
    var ids = ids(type, body);
    assertEquals(1, ids.size(), ids.toString());
    return ids.getFirst();
  }
}
