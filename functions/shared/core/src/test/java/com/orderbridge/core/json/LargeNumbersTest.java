package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few characters can ask for more digits than there is memory, or time to add them. */
class LargeNumbersTest {
  private static final JsonCopy COPY = new JsonCopy(JsonCopy.Filter.NOTHING, List.of("wanted"));
  private static final String DIGITS = "1234567890".repeat(1000);

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
  void anExponentWithoutMeasureIsMalformedUnlessItIsPassedOn(String json) {
    assertInstanceOf(Parsed.Malformed.class, Json.read(json));
    assertPassedOn(json);
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
    var json = "{\"a\":-0." + "1".repeat(digits) + "}";
    var number = event(json).path("a");
    assertEquals(Json.read(json) instanceof Parsed.Tree, number.isNumber());
    assertEquals(number.isNumber(), UnreadNumber.of(number).isEmpty());
    assertEquals(digits < 100, number.isNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0.", "-0.", "1e", "1E-", "-1.5e+"})
  void aNumberOfAnyLengthIsPassedOnAsItWasWritten(String begin) {
    var json = "{\"a\":[" + begin + DIGITS + "],\"b\":1}";
    assertInstanceOf(Parsed.Malformed.class, Json.read(json));
    assertPassedOn(json);
    var number = UnreadNumber.of(event(json).path("a").path(0)).orElseThrow();
    assertEquals(begin + DIGITS, number.text());
  }

  @Test
  void aNumberThatIsPassedOnIsNeitherZeroNorAText() {
    var number = event("{\"a\":1e999999}").path("a");
    assertFalse(number.isNumber() || number.isTextual() || number.isNull());
    assertFalse(number.asText().contains("999999"), "it may be personal");
  }

  @Test
  void treesDifferIfNumbersThatArePassedOnDo() {
    assertEquals(event("{\"a\":1e999999}"), event("{\"a\":1e999999}"));
    assertNotEquals(event("{\"a\":1e999999}"), event("{\"a\":1e999998}"));
  }

  @Test
  void aPickedNumberIsOneToo() {
    var copy = (Copied.Copy) COPY.of("{\"wanted\":1e101}".getBytes(UTF_8));
    assertEquals("1e101", UnreadNumber.of(copy.at("wanted")).orElseThrow().text());
  }

  /** Through the copy, and through a tree. */
  private static void assertPassedOn(String json) {
    var copy = assertInstanceOf(Copied.Copy.class, COPY.of(json.getBytes(UTF_8)));
    assertEquals(json, copy.text().text());
    assertEquals(json.replace(" ", ""), Utf8Json.text(event(json)).text());
    assertEquals(json.replace(" ", ""), AsciiJson.write(event(json)));
    assertEquals(json.replace(" ", ""), Json.write(event(json)));
  }

  private static JsonNode event(String json) {
    var read = Json.readEvent(json.getBytes(UTF_8));
    return assertInstanceOf(Parsed.Tree.class, read).node();
  }
}
