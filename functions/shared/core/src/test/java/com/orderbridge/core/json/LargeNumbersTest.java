package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few characters can ask for more digits than there is memory, or time to add them. */
class LargeNumbersTest {
  private static final JsonCopy COPY = new JsonCopy(JsonCopy.Filter.NOTHING, List.of("wanted"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e300000000",
        "-1e999999",
        "1E-300000000",
        "1e999999999",
        "1E4567890123",
        "[1e101]",
        "[1.5, 2.5e-101 , 1]",
        "{\"a\":1E+101}",
        "{\"a\":[{\"b\":-1e4567890123}]}",
        "{\"wanted\":1e101}"
      })
  void anExponentWithoutMeasureIsMalformed(String json) {
    assertInstanceOf(Parsed.Malformed.class, Json.read(json));
    assertInstanceOf(Copied.Malformed.class, COPY.of(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e3",
        "1.5E-10",
        "14.90",
        "1e100",
        "[1e100,1.0 ,2.5]",
        "{\"a\":-0.10}",
        "{\"a\":0.10,\"e\":1}",
        "{\"wanted\":0.10}"
      })
  void othersAreNumbers(String json) {
    assertInstanceOf(Parsed.Tree.class, Json.read(json));
    assertInstanceOf(Copied.Copy.class, COPY.of(json.getBytes(UTF_8)));
  }

  /** So digits alone are never more than an exponent could say. */
  @ParameterizedTest
  @ValueSource(ints = {98, 99, 100, 101, 102})
  void digitsAreCountedAlike(int digits) {
    var json = "{\"a\":0." + "1".repeat(digits) + "}";
    assertEquals(
        Json.read(json) instanceof Parsed.Tree,
        COPY.of(json.getBytes(UTF_8)) instanceof Copied.Copy);
  }
}
