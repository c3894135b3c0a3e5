package com.orderbridge.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.event.CloudEvents.Received;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.Packed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
  private static final Event EVENT =
      new Event(
          "order.created/order_1",
          "zephyrcart",
          "order.created",
          "order_1",
          Optional.of(Instant.parse("2026-06-01T10:15:00Z")),
          JsonNodeFactory.instance.objectNode().put("name", "Seán"));

  @Test
  void isReadAsItWasWritten() {
    assertEquals(Optional.of(EVENT), CloudEvents.read(CloudEvents.write(EVENT)));
  }

  @Test
  void hasTheAttributesThatCloudEventsRequires() {
    var text = CloudEvents.write(EVENT);
    assertTrue(
        text.startsWith(
            "{\"specversion\":\"1.0\",\"id\":\"order.created/order_1\",\"source\":\"zephyrcart\","
                + "\"type\":\"order.created\",\"subject\":\"order_1\""),
        text);
  }

  /** As they wait in a queue while it is upgraded. */
  @Test
  void isReadAsItWasWrittenInAscii() {
    assertEquals(
        Optional.of(EVENT), CloudEvents.read(CloudEvents.write(EVENT).replace("á", "\\u00E1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{}",
        "[]",
        "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"o\"}",
        "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"o\",\"data\":{}}",
        "{\"specversion\":\"0.3\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"o\",\"data\":{}}",
        "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"o\",\"time\":\"x\",\"data\":{}}"
      })
  void isEmptyForWhatIsNoEvent(String text) {
    assertEquals(Optional.empty(), CloudEvents.read(text));
  }

  @Test
  void isReadWhenItIsPacked() {
    var packed = Packed.of(CloudEvents.text(EVENT)).text();
    assertEquals(new Received.Known(EVENT), CloudEvents.received(packed));
    assertEquals(Optional.of(EVENT), CloudEvents.read(packed));
  }

  /** Both ends take what no mapping reads: the copy for the queue, and the reader of the queue. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatNobodyReadsArrivesAsItWasSent(boolean packed) {
    var deepest = "[".repeat(199) + "-1e999999" + "]".repeat(199);
    var body = "{\"digits\":%s,\"deep\":%s}".formatted("7".repeat(10_000), deepest);
    var copy = new JsonCopy(JsonCopy.Filter.NOTHING, List.of()).of(body.getBytes(UTF_8));
    var data = EventData.of(assertInstanceOf(Copied.Copy.class, copy).text());
    var sent = new Event("id", "s", "t", "o", Optional.empty(), false, data);
    var text = CloudEvents.text(sent);
    assertTrue(text.text().endsWith("\"data\":" + body + "}"));
    var received = CloudEvents.read(packed ? Packed.of(text).text() : text.text()).orElseThrow();
    assertEquals(sent, received);
    assertEquals(body, Json.write(received.data()));
    assertEquals(data.digest(), received.content().digest());
  }

  @ParameterizedTest
  @CsvSource({
    "H4sIAAAA, is packed",
    "garbage, not well-formed",
    "'[]', is JSON",
    "'', is empty",
  })
  void saysWhyItIsNoEvent(String text, String why) {
    var noEvent = assertInstanceOf(Received.NoEvent.class, CloudEvents.received(text));
    assertTrue(noEvent.why().contains(why), noEvent.why());
  }

  @Test
  void anEventNeedsItsSubject() {
    var data = JsonNodeFactory.instance.objectNode();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Event("id", "source", "type", " ", Optional.empty(), data));
  }
}
