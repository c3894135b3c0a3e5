package com.orderbridge.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are too large to read: a mapping that does not read them never notices them. */
class UnreadNumbersTest {
  private static final String ORDER =
      """
      {"id": "order_1", "note": %1$s, "lines": [
        {"sku": "MUG", "price": 1490, "weight": %1$s},
        {"sku": "CAP", "price": %1$s, "sizes": [1, %1$s]}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|\"order_1\"",
        "$whole(lines[0], 'price', 0)|1490",
        "$sum(lines[sku='MUG'].price)|1490",
        "lines.sku|[\"MUG\",\"CAP\"]",
        "$count(lines)|2",
        "lines[1].sizes[0]|1",
        "$text(lines[0], 'sku')|\"MUG\"",
        "$exists(note)|true",
        "$keys(lines[0])|[\"sku\",\"price\",\"weight\"]",
        "$map(lines, function($it, $i) {$it.sku & $i})|[\"MUG0\",\"CAP1\"]",
        "lines^(sku).sku|[\"CAP\",\"MUG\"]",
        "$merge([lines[0], {'price': 1}]).price|1",
      })
  void whatIsBesideThemIsReadAsUsual(String expression, String value) {
    for (var number : new String[] {"1e999999", "7".repeat(10_000)}) {
      assertEquals(value, Json.write(evaluate(expression, number)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note|note",
        "note * 2|note",
        "id & note|note",
        "$string(note)|note",
        "$money(note, 'EUR')|note",
        "$text($, 'note')|note",
        "$day($, 'note')|note",
        "$object($, 'note')|note",
        "$filled(note)|note",
        "$phone(note)|note",
        "{'total': note}|note",
        "$whole(lines[1], 'price', 1)|price of CAP",
        "$exact(lines[0], 'weight', 0)|weight of MUG",
        "$sum(lines.price)|price",
        "lines[price > 1].sku|price",
        "lines^(price)|price",
        "$lookup($, 'note')|note",
        "{'lines': lines}|weight",
        "$filled(lines[1].sizes[1])|sizes",
        "{'size': lines[1].sizes[1]}|sizes",
        "$string($)|note",
        "$sum(lines[1].sizes)|sizes",
        "$|note",
        "$.*|note",
        "$number(note)|note",
        "note = 5|note",
        "note < 5|note",
        "lines[1].sizes|sizes",
      })
  void whoeverReadsOneIsToldItsName(String expression, String name) {
    for (var number : new String[] {"1e999999", "7".repeat(10_000)}) {
      var failure = assertThrows(MappingException.class, () -> evaluate(expression, number));
      var told = String.valueOf(failure.getMessage());
      assertTrue(told.startsWith(name), told);
      assertTrue(
          told.contains("a number of more than 100 digits, or with an exponent beyond"), told);
      assertFalse(told.contains("999999") || told.contains("777"), told);
      assertTrue(failure.isOfEvent());
    }
  }

  @Test
  void twoHundredLevelsAreNoReasonToFail() {
    var deepest = "[".repeat(197) + "]".repeat(197);
    assertEquals("\"order_1\"", Json.write(evaluate("id", deepest)));
    assertEquals("\"MUG\"", Json.write(evaluate("**[sku='MUG'].sku", deepest)));
  }

  private static JsonNode evaluate(String expression, String number) {
    var order = (Parsed.Tree) Json.readEvent(ORDER.formatted(number).getBytes(UTF_8));
    return Expression.compile("a.jsonata", expression).evaluate(order.node());
  }
}
