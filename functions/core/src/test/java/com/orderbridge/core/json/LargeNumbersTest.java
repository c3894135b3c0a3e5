package com.orderbridge.core.json;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few characters can ask for more digits than there is memory, or time to add them. */
class LargeNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"1e300000000", "-1e999999", "1E-300000000", "[1e101]"})
  void anExponentWithoutMeasureIsMalformed(String json) {
    assertInstanceOf(Parsed.Malformed.class, Json.read(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "1.5E-10", "14.90", "1e100"})
  void othersAreNumbers(String json) {
    assertInstanceOf(Parsed.Tree.class, Json.read(json));
  }
}
