package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitsTest {
  private final TextLimits limits = new TextLimits(Map.of("name", 5), Map.of("phone", 5));

  @ParameterizedTest
  @CsvSource({
    "abcde,abcde",
    "abcdef,abcde",
    "abcd😀,abcd",
    "abc😀x,abc😀",
    "abcde\u0301f,abcd",
    "'',''"
  })
  void aTextIsCutBetweenCharactersAndNeverInside(String text, String cut) {
    var document = document("name", text);
    limits.fit(document);
    assertEquals(cut, document.path("name").asText());
  }

  @Test
  void whatWasCutIsToldByFieldAndLengthAndNotByItsText() {
    assertEquals(
        List.of("name cut from 6 to 5 characters"), limits.fit(document("name", "abcdef")));
  }

  @Test
  void aNumberThatWouldBeWrongWhenCutIsLeftOut() {
    var document = document("phone", "123456");
    assertEquals(List.of("phone left out: it has 6 characters"), limits.fit(document));
    assertFalse(document.has("phone"));
  }

  @Test
  void linesAreFittedAsWell() {
    var document = JsonNodeFactory.instance.objectNode();
    document.putArray("lines").add(document("name", "abcdef")).add(document("name", "x"));
    assertEquals(1, limits.fit(document).size());
    assertEquals("abcde", document.path("lines").path(0).path("name").asText());
  }

  @Test
  void aFieldWithoutValueIsLeftOut() {
    var document = JsonNodeFactory.instance.objectNode();
    document.putNull("name");
    limits.fit(document);
    assertFalse(document.has("name"));
  }

  private static ObjectNode document(String field, String text) {
    return JsonNodeFactory.instance.objectNode().put(field, text);
  }
}
