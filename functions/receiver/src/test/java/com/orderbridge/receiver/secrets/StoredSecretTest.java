package com.orderbridge.receiver.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredSecretTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s\n",
        "\uFEFF%s",
        "\"%s\"",
        "'%s'\n",
        "`%s`",
        "\u201C%s\u201D",
        "\u201E%s\u201C",
        "{\"secret\":\"%s\"}",
        "{\"zephyrcart\": \" %s\\n\"}\n",
        "\uFEFF{\"key\":\"\\\"%s\\\"\"}"
      })
  void isReadAsWhatTheSenderShows(String form) {
    assertEquals(new StoredSecret.Usable(SECRET), StoredSecret.read(form.formatted(SECRET)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{not json", "{{placeholder}}", "a phrase of words", "a\"b", "it's"})
  void whatIsNoFormOfAnythingIsTakenAsItIs(String text) {
    assertEquals(new StoredSecret.Usable(text), StoredSecret.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\":\"x1\",\"b\":\"x2\"} | an object with 2 keys",
        "{} | an object with 0 keys",
        "{\"a\":7} | whose value is not a text",
        "\"x1y2z3 | begins with a quotation mark",
        "x1y2z3' | ends with a quotation mark",
        "{\"a\":\"x1\\ny2\"} | a line break in it",
        "{\"a\":\"x1\\u200By2\"} | (U+200B)",
        "{\"a\":\"  \"} | is empty",
        "\"\" | is empty"
      })
  void whatIsNotClearIsToldWithoutQuotingIt(String text, String why) {
    var unusable = assertInstanceOf(StoredSecret.Unusable.class, StoredSecret.read(text));

    assertTrue(unusable.why().contains(why), unusable.why());
    assertFalse(unusable.why().contains("x1"), unusable.why());
  }

  @Test
  void doesNotShowInATrace() {
    assertEquals("Usable[redacted]", StoredSecret.read(SECRET).toString());
  }
}
