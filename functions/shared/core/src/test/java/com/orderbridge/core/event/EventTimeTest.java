package com.orderbridge.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  private static final Instant PLACED = Instant.parse("2026-06-01T10:15:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-01T10:15:00Z",
        "2026-06-01T10:15:00.000Z",
        "2026-06-01T10:15Z",
        "2026-06-01t10:15:00z",
        "2026-06-01T12:15:00+02:00",
        "2026-06-01T12:15:00+0200",
        "2026-06-01T12:15:00+02",
        "2026-06-01T05:15:00-05:00",
        "2026-06-01 10:15:00Z",
        "2026-06-01 12:15:00 +0200",
        "2026-06-01 10:15:00 UTC",
        "2026-06-01T12:15:00+02:00[Europe/Berlin]",
        "Mon, 01 Jun 2026 10:15:00 GMT",
        "Mon, 1 Jun 2026 12:15:00 +0200",
        "1780308900",
        "1780308900000",
        " 2026-06-01T10:15:00Z "
      })
  void formsThatNameOneInstantAreThatInstant(String text) {
    assertEquals(Optional.of(PLACED), of(text).exactly());
  }

  @Test
  void numbersAreUnixTimeInSecondsOrMilliseconds() {
    for (var since : new String[] {"1780308900", "1780308900000", "1780308900.0"}) {
      var number = JsonNodeFactory.instance.numberNode(new BigDecimal(since));
      assertEquals(Optional.of(PLACED), EventTime.of(number).exactly(), since);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "01/06/2026",
        "06/01/2026 10:15",
        "1.6.2026",
        "2026-13-01",
        "2026-06-01T25:00:00Z",
        "20260601101500",
        "1780308900000000",
        "26",
        "2026"
      })
  void whatMayMeanAnythingIsUnclear(String text) {
    assertInstanceOf(EventTime.Unclear.class, of(text));
    assertEquals(Optional.empty(), of(text).notBefore(PLACED));
  }

  @Test
  void soIsWhatIsNoTextOrNumberOfOurDays() {
    var nodes = JsonNodeFactory.instance;
    assertInstanceOf(EventTime.Unclear.class, EventTime.of(BooleanNode.TRUE));
    assertInstanceOf(EventTime.Unclear.class, EventTime.of(nodes.objectNode()));
    assertInstanceOf(EventTime.Unclear.class, EventTime.of(nodes.numberNode(20_260_601)));
    assertInstanceOf(EventTime.Unclear.class, of("9".repeat(100_000)));
  }

  @Test
  void whatIsNotSaidIsOfToday() {
    for (var said :
        new com.fasterxml.jackson.databind.JsonNode[] {
          MissingNode.getInstance(), NullNode.getInstance(), TextNode.valueOf(" ")
        }) {
      assertEquals(Optional.of(true), EventTime.of(said).notBefore(PLACED));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01,2026-05-31T10:00:00Z,true",
    "2026-06-01,2026-05-31T10:00:01Z,",
    "2026-06-01,2026-06-02T11:59:59Z,",
    "2026-06-01,2026-06-02T12:00:00Z,false",
    "20260601,2026-06-02T12:00:00Z,false",
    "2026-06-01T10:15:00,2026-05-31T20:15:00Z,true",
    "2026-06-01T10:15:00,2026-06-01T10:15:00Z,",
    "2026-06-01 10:15:00,2026-06-01T22:15:01Z,false"
  })
  void aDayIsComparedWhereItsZoneDoesNotMatter(String text, Instant from, Boolean notBefore) {
    assertEquals(Optional.ofNullable(notBefore), of(text).notBefore(from));
    assertEquals(Optional.empty(), of(text).exactly());
  }

  private static EventTime of(String text) {
    return EventTime.of(TextNode.valueOf(text));
  }
}
