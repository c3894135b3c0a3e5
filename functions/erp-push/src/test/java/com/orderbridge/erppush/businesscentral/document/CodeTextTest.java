package com.orderbridge.erppush.businesscentral.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTextTest {
  @ParameterizedTest
  @CsvSource({
    "' mug-1 ', MUG-1",
    "straße, STRAßE",
    "ılık, ıLıK",
    "ﬁn, ﬁN",
    "ŉ, ŉ",
    "ärger, ÄRGER",
    "𐐨, 𐐀",
    "ſ, ſ"
  })
  void capitalsKeepALengthAndComeNeverIntoAscii(String text, String code) {
    assertEquals(code, CodeText.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann@Example.COM, ann@example.com",
    "İ@x, İ@x",
    "\u212a@x, \u212a@x",
    "ÄRGER@x, ärger@x"
  })
  void smallLettersLikewise(String text, String small) {
    assertEquals(small, CodeText.small(text));
  }
}
