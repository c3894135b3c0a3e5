package com.orderbridge.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":14.9}|{\"a\":14.90}|~~",
        "{\"a\":1}|{\"a\":2}|a is 2, not 1",
        "{\"a\":[{\"b\":1}]}|{\"a\":[{\"b\":\"1\"}]}|a[0].b is \"1\", not 1",
        "{\"a\":[1]}|{\"a\":[1,2]}|a[1] is not expected",
        "{\"a\":[1,2]}|{\"a\":[1]}|a[1] is missing",
        "{\"a\":1,\"b\":2}|{\"a\":1}|b is missing",
        "{\"a\":1}|{\"a\":1,\"b\":null}|b is not expected",
        "{\"a\":{}}|{\"a\":[]}|a is [], not {}"
      })
  void isToldByPathAndBothValues(String expected, String actual, String told) {
    var difference = Difference.first(json(expected), json(actual));
    assertEquals(Optional.of(told).filter(it -> !it.isEmpty()), difference);
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
