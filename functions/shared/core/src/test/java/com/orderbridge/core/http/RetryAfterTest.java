package com.orderbridge.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

  @ParameterizedTest
  @CsvSource({
    "120, 1994-11-06T08:51:00Z",
    "0, 1994-11-06T08:49:00Z",
    "99999999999999999999, 1994-11-06T20:49:00Z",
    "604800, 1994-11-06T20:49:00Z"
  })
  void readsSecondsUpToTwelveHours(String header, Instant expected) {
    assertEquals(Optional.of(expected), RetryAfter.read(Optional.of(header), NOW));
  }

  @Test
  void readsTheDateOfRfc9110() {
    var header = Optional.of("Sun, 06 Nov 1994 08:49:37 GMT");
    assertEquals(Optional.of(NOW.plusSeconds(37)), RetryAfter.read(header, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "٣"})
  void isEmptyForAnythingElse(String header) {
    assertEquals(Optional.empty(), RetryAfter.read(Optional.of(header), NOW));
  }
}
