package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "mug-1, MUG-1",
    "straße, STRAßE",
    "ılık, ıLıK",
    "ﬁn, ﬁN",
    "ŉ, ŉ",
    "ärger, ÄRGER",
    "𐐨, 𐐀",
    "ſ, ſ"
  })
  void capitalsKeepALengthAndComeNeverIntoAscii(String text, String code) {
    assertEquals(code, Letters.capitals(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann@Example.COM, ann@example.com",
    "İ@x, İ@x",
    "\u212a@x, \u212a@x",
    "ÄRGER@x, ärger@x"
  })
  void smallLettersLikewise(String text, String small) {
    assertEquals(small, Letters.small(text));
  }

  @ParameterizedTest
  @CsvSource({"Ann, aNN, true", "ı, i, false", "ß, SS, false", "Ä, ä, true"})
  void areTheSameInAnyCase(String one, String other, boolean same) {
    assertEquals(same, Letters.same(one, other));
  }
}
