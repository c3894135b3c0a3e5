package com.orderbridge.core.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1490 | 1490",
        "\"1490\" | 1490",
        "\" 14.90 \" | 14.90",
        "-0.5 | -0.5",
        "0.1 | 0.1",
        "\"9007199254740993\" | 9007199254740993"
      })
  void aNumberIsReadExactlyAlsoFromText(String value, BigDecimal number) {
    var read = evaluate("$exact($, 'price')", "{\"price\":" + value + "}");
    assertEquals(0, number.compareTo(read.decimalValue()), read.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"price\":null}"})
  void whatIsMissingIsNothing(String line) {
    assertTrue(evaluate("$exact($, 'price')", line).isNull());
    assertTrue(evaluate("$whole($, 'price')", line).isNull());
    assertTrue(evaluate("$day($, 'price')", line).isNull());
    assertTrue(evaluate("$exact($.other, 'price')", line).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"sku\":\"MUG\",\"price\":\"14,90\"} | price of MUG is a text that is not an exact"
            + " number",
        "{\"price\":\"1e3\"} | price of line 3 is a text that is not an exact number",
        "{\"price\":true} | price of line 3 is a truth value, not a number",
        "{\"sku_code\":\"T\",\"price\":[1]} | price of T is a list, not a number",
        "{\"price\":{\"amount\":1}} | price of line 3 is an object, not a number",
        "{\"price\":14.5} | price of line 3 is not a whole number of minor units"
      })
  void whatIsNoAmountIsNamedWithItsLineAndNotQuoted(String line, String why) {
    var compiled = Expression.compile("a.jsonata", "$whole($, 'price', 2)");
    var thrown = assertThrows(MappingException.class, () -> compiled.evaluate(tree(line)));
    assertEquals(why + " (read by a.jsonata)", thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T10:15:00Z, UTC, 2026-06-01",
    "2026-06-01T22:30:00Z, Europe/Dublin, 2026-06-01",
    "2026-06-01T23:30:00Z, Europe/Dublin, 2026-06-02",
    "2026-06-01T03:00:00.783Z, America/New_York, 2026-05-31",
    "2026-06-01T00:30:00+09:00, UTC, 2026-05-31",
    "2026-06-01, Asia/Tokyo, 2026-06-01"
  })
  void aDayIsThatOfTheCompanysCalendar(String time, String zone, String day) {
    var read = evaluate("$day($, 'at', '" + zone + "')", "{\"at\":\"" + time + "\"}");
    assertEquals(day, read.textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"June\"", "1780000000", "\"2026-13-01\"", "\"2026-06-01 10:15\""})
  void aTimeThatCannotBeReadIsRefused(String time) {
    var compiled = Expression.compile("a.jsonata", "$day($, 'at', $zone)");
    var order = tree("{\"at\":" + time + "}");
    var thrown = assertThrows(MappingException.class, () -> compiled.evaluate(order));
    assertEquals(
        "at is not a time of ISO 8601 with its offset (read by a.jsonata)", thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\\t\\r\\n",
        "\\u00a0",
        "\\u3000\\u2003",
        "\\u200b\\ufeff",
        "\\u3164",
        "\\u2800"
      })
  void whiteSpaceOfAnyScriptIsNothing(String blank) {
    assertTrue(evaluate("$filled(name)", "{\"name\":\"" + blank + "\"}").isNull());
  }

  @Test
  void aTextLosesWhiteSpaceAtItsEndsAlone() {
    var name = "{\"name\":\"\\u3000Ada \\u200dL\\u00a0\"}";
    assertEquals("Ada \u200dL", evaluate("$filled(name)", name).textValue());
    assertEquals("7", evaluate("$filled(7)", "{}").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $text($, "email")|{"email":["a@x.example"]}|email is a list, not a text
          $text($, "email")|{"email":{}}|email is an object, not a text
          $text($, "sku", 2)|{"sku":true}|sku of line 3 is a truth value, not a text
          $text($object($, "customer"), "email")|{"customer":"Ann"}|customer is a text, not an object
          $text($object($, "customer"), "email")|{"customer":[1, 2]}|customer is a list, not an object
          $text(customer, "email")|{"customer":"Ann"}|the value that should have email is a text, not an object
          $whole(line, "sum", 1)|{"line":7}|line 2 is a number, not an object, so its sum cannot be read
          $filled(email)|{"email":["a@x.example", "b"]}|a list is given where a text is needed
          """)
  void whatIsOfAnotherKindThanATextIsNotTakenForNothing(
      String expression, String event, String told) {
    var failure = assertThrows(MappingException.class, () -> evaluate(expression, event));
    assertTrue(String.valueOf(failure.getMessage()).startsWith(told), failure.getMessage());
    assertTrue(failure.isOfEvent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$text($object($, \"customer\"), \"email\")|{\"customer\":null}",
        "$text(customer, \"email\")|{\"customer\":null}",
        "$whole(customer, \"sum\", 1)|{\"customer\":null}",
        "$day($, \"at\")|{\"at\":null}",
        "$filled(name)|{\"name\":null}",
        "$phone(name)|{\"name\":null}"
      })
  void nullIsNothingWhereverItStands(String expression, String event) {
    assertTrue(evaluate(expression, event).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"sku\":\" A-1 \"}|A-1",
        "{\"sku\":4711}|4711",
        "{\"sku\":\"\"}|",
        "{\"sku\":null}|",
        "{}|"
      })
  void aTextIsReadWithoutWhatShowsNothing(String event, String text) {
    assertEquals(text, evaluate("$text($, \"sku\")", event).textValue());
  }

  @ParameterizedTest
  @CsvSource({
    "+353 1 234 ext. 45678, +353 1 234",
    "Tel: (030) 123-45/6, (030) 123-45/6",
    "+49 30 1, +49 30 1",
    "０３ １２３４ ５６７８, 03 1234 5678",
    "+1.555.0100 , +1.555.0100",
    "12 or 555 0100, 555 0100"
  })
  void aPhoneIsWhatCanBeDialled(String phone, String number) {
    assertEquals(number, evaluate("$phone(p)", "{\"p\":\"" + phone + "\"}").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"none\"", "\"-\"", "null", "\"12\"", "{}"})
  void withoutDigitsThereIsNoPhone(String phone) {
    assertTrue(evaluate("$phone(p)", "{\"p\":" + phone + "}").isNull());
  }

  @Test
  void sharesAreWholeAndAddUp() {
    var random = new Random(7);
    for (var i = 0; i < 500; i++) {
      var amounts = random.ints(1 + random.nextInt(6), 0, 5000).boxed().toList();
      var all = amounts.stream().mapToInt(it -> it).sum();
      var off = random.nextInt(all + 1);
      var shares = evaluate("$shares(" + off + ", $)", amounts.toString());
      var sum = shares.valueStream().mapToLong(JsonNode::longValue).sum();
      assertEquals(off, sum, shares + " of " + amounts);
      shares.forEach(it -> assertTrue(it.decimalValue().scale() <= 0 && it.longValue() >= 0));
    }
    assertEquals("[0,0]", evaluate("$shares(5, [0,0])", "{}").toString());
  }

  /** The library counts the levels of a line that is done, too. */
  @Test
  void manyLinesAreNoDeepRecursion() {
    var halves =
        "($g := function($l) { $round($l / 2) }; $f := function($l) {($n := $g($l); $e :="
            + " $ceil($n); {'a': $e})}; [x.$f($)])";
    var many = java.util.stream.IntStream.range(0, 2000).mapToObj(String::valueOf);
    var read = evaluate(halves, "{\"x\":[" + many.collect(Collectors.joining(",")) + "]}");
    assertEquals(2000, read.size());
  }

  private static JsonNode evaluate(String expression, String input) {
    return Expression.compile("a.jsonata", expression).evaluate(tree(input));
  }

  private static JsonNode tree(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
