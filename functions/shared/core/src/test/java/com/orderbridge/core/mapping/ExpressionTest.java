package com.orderbridge.core.mapping;

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

class ExpressionTest {
  @ParameterizedTest
  @CsvSource({
    "1490, EUR, 14.90",
    "1490, JPY, 1490",
    "1490, KWD, 1.490",
    "0, EUR, 0.00",
    "-250, GBP, -2.50",
    "123456789012345, EUR, 1234567890123.45"
  })
  void moneyHasTheExponentOfItsCurrency(String cents, String currency, String expected) {
    var expression = Expression.compile("test", "$money(cents, currency)");
    var input = tree("{\"cents\":%s,\"currency\":\"%s\"}".formatted(cents, currency));
    assertEquals(expected, Json.write(expression.evaluate(input)));
  }

  @ParameterizedTest
  @CsvSource({
    "1190, 0.19, EUR, 10.00",
    "1500, 0.23, EUR, 12.20",
    "100, 0.5, JPY, 67",
    "100, 0, EUR, 1.00",
    "1235, 0.1, KWD, 1.123"
  })
  void netIsRoundedHalfUpToTheSmallestUnit(
      String cents, String rate, String currency, String expected) {
    var expression = Expression.compile("test", "$net(cents, rate, currency)");
    var input =
        tree("{\"cents\":%s,\"rate\":%s,\"currency\":\"%s\"}".formatted(cents, rate, currency));
    assertEquals(expected, Json.write(expression.evaluate(input)));
  }

  @Test
  void whatSelectsNothingIsNull() {
    assertTrue(Expression.compile("test", "missing").evaluate(tree("{}")).isNull());
  }

  @Test
  void saysWhereAnExpressionIsNoJsonata() {
    var thrown =
        assertThrows(MappingException.class, () -> Expression.compile("a.jsonata", "{\"a\": "));
    assertTrue(String.valueOf(thrown.getMessage()).startsWith("a.jsonata is not JSONata at line "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{%n  \"a\": 1,%n  \"b\": (1 + %n}' | is not JSONata at line 4, column 1: The symbol",
        "'1 +* 2' | is not JSONata at line 1, column 6: Syntax error",
        "'{%n \"a\": $sum(1, 2, 3)}' | fails at line 2, column 11: a function is called with an"
            + " argument of the wrong type (T0410)"
      })
  void aFailureIsToldWithLineColumnAndASentence(String text, String told) {
    var thrown =
        assertThrows(
            MappingException.class,
            () -> Expression.compile("a.jsonata", text.replace("%n", "\n")).evaluate(tree("{}")));
    assertTrue(String.valueOf(thrown.getMessage()).contains(told), thrown.getMessage());
  }

  @Test
  void aFailureQuotesNothingOfTheEvent() {
    var expression = Expression.compile("a.jsonata", "$number(card)");
    var thrown =
        assertThrows(
            MappingException.class, () -> expression.evaluate(tree("{\"card\":\"4242-secret\"}")));
    assertFalse(String.valueOf(thrown.getMessage()).contains("4242"), thrown.getMessage());
  }

  @Test
  void anEndlessExpressionEnds() {
    var expression = Expression.compile("a.jsonata", "($f := function($x) { $f($x) + 1 }; $f(1))");
    assertThrows(MappingException.class, () -> expression.evaluate(tree("{}")));
  }

  @ParameterizedTest
  @CsvSource({
    "'$money(1, \"eur\")', 'the currency \"eur\" is not a code of ISO 4217'",
    "'$money(14.9, \"EUR\")', not a whole number of minor units",
    "'$money(missing, \"EUR\")', an amount is missing"
  })
  void saysWhatIsWrongWithAnAmount(String expression, String expected) {
    var compiled = Expression.compile("a.jsonata", expression);
    var thrown = assertThrows(MappingException.class, () -> compiled.evaluate(tree("{}")));
    assertTrue(String.valueOf(thrown.getMessage()).contains(expected), thrown.getMessage());
  }

  @Test
  void anUnknownCurrencyIsAFailureOfTheMapping() {
    var expression = Expression.compile("a.jsonata", "$money(1, 'XXQ')");
    assertThrows(MappingException.class, () -> expression.evaluate(tree("{}")));
  }

  private static JsonNode tree(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
