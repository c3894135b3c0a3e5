package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  private static final Facts.Names NAMES =
      new Facts.Names(
          Facts.words("currency", "cur", "date", "day"), "lines", Facts.words("items", "no"));

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  private static String told(String reason, String document) {
    var rejected = new Rejected("X", reason, WhoMustAct.ACCOUNTING);
    return ((Rejected) Facts.told(rejected, json(document), NAMES)).reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No rate (HTTP 400)|{"cur":"KWD","day":"2026-06-01","lines":[{"no":"A"},{"no":"A"},{"no":"B"}]}|No rate (HTTP 400). It was sent with currency KWD, date 2026-06-01, items A, B.
          No rate for KWD.|{"cur":"KWD","day":"2026-06-01"}|No rate for KWD. It was sent with date 2026-06-01.
          No.=A is blocked|{"cur":"EUR","lines":[{"no":"A"},{"no":"B"}]}|No.=A is blocked. It was sent with currency EUR.
          Blocked|{"lines":[{"no":"1"},{"no":"2"},{"no":"3"},{"no":"4"},{"no":"5"},{"no":"6"},{"no":"7"}]}|Blocked. It was sent with items 1, 2, 3, 4, 5 and 2 more.
          Blocked|{"lines":[{"no":"call us"},{"other":"x"}]}|Blocked. It was sent with items "call us".
          Blocked|{}|Blocked
          """)
  void aReasonNamesWhatTheVendorsSentenceDoesNot(String reason, String document, String told) {
    assertEquals(told, told(reason, document));
  }

  @Test
  void onlyRejectionsAreAddedTo() {
    var retry = new Stop.Retry("LOCKED", "in use");
    assertSame(retry, Facts.told(retry, json("{\"cur\":\"EUR\"}"), NAMES));
  }
}
