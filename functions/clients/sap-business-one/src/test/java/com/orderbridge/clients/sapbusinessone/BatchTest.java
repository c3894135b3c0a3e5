package com.orderbridge.clients.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual, "Batch Operations". */
class BatchTest {
  /** The answer to a look-up and a change set that succeeded. */
  private static final String ANSWERED =
      """
      --batchresponse_1
      Content-Type: application/http
      Content-Transfer-Encoding: binary

      HTTP/1.1 200 OK
      Content-Type: application/json
      Content-Length: 12

      {"value":[]}

      --batchresponse_1
      Content-Type: multipart/mixed;boundary=changesetresponse_2

      --changesetresponse_2
      Content-Type: application/http
      Content-Transfer-Encoding: binary
      Content-ID: 1

      HTTP/1.1 204 No Content
      Location: /b1s/v1/U_KEYS('A')

      --changesetresponse_2
      Content-Type: application/http
      Content-ID: 2

      HTTP/1.1 400 Bad Request

      {"error":{"code":-10}}
      --changesetresponse_2--
      --batchresponse_1--
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void theAnswersOfABatchAreReadInTheirOrder(String lineEnd) {
    var answers = Batch.answers(ANSWERED.replace("\n", lineEnd));
    assertEquals(List.of(200, 204, 400), answers.stream().map(it -> it.status()).toList());
    assertEquals("{\"value\":[]}", answers.getFirst().body());
    assertEquals("", answers.get(1).body());
    assertEquals("{\"error\":{\"code\":-10}}", answers.getLast().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>busy</html>", "--", "--x", "--x\n\n--x--", "{\"value\":[]}"})
  void whatIsNoBatchHasNoAnswers(String body) {
    assertEquals(List.of(), Batch.answers(body));
  }

  @Test
  void aChangeSetIsOneUnitWithNumberedParts() {
    var part = new Batch.Create("/b1s/v1/Orders", "return-no-content", "{\"a\":\"--x\\r\\n\"}");
    var set = Batch.changeSet(List.of(part, part));
    assertTrue(set.contains("Content-ID: 1\r\n") && set.contains("Content-ID: 2\r\n"), set);
    assertTrue(set.contains("\r\n\r\nPOST /b1s/v1/Orders\r\n"), set);
    assertTrue(set.endsWith("--changeset_order_bridge--\r\n--batch_order_bridge--\r\n"), set);
  }

  @Test
  void onlyALookUpThatIgnoresCaseSaysSo() {
    var header = "B1S-CaseInsensitive: true\r\n";
    var both = List.of(new Batch.Read("Orders", false), new Batch.Read("BusinessPartners", true));
    var parts = Batch.reads(both).split("GET ", -1);
    assertFalse(parts[1].contains(header), parts[1]);
    assertTrue(parts[2].contains("odata.maxpagesize=0\r\n" + header + "\r\n"), parts[2]);
  }

  @Test
  void aLookUpIsEscapedForODataAndForTheAddress() {
    var query = new Query("Orders", Query.is("NumAtCard", "O'Brien & Söhne"), "DocEntry");
    assertEquals(
        "Orders?$filter=NumAtCard%20eq%20%27O%27%27Brien%20%26%20S%C3%B6hne%27&$select=DocEntry",
        query.url());
    var reads = Batch.reads(List.of(new Batch.Read("/b1s/v1/" + query.url(), false)));
    assertTrue(reads.contains("\r\nPrefer: odata.maxpagesize=0\r\n"), reads);
  }
}
