package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CreditMemosAndBatchTest {
  private static final String IN_COMPANY = "companies(" + BusinessCentral.COMPANY_ID + ")/";

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  CreditMemosAndBatchTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void aRefundOfAnInvoiceIsADraftUntilItIsPosted() {
    JsonNode invoice = invoice("ORD_1");
    Reply created = bc.post("/salesCreditMemos", memo("RF_1", invoice.path("number").asText()));
    assertEquals(201, created.status(), created.text());
    assertEquals("Draft", created.json().path("status").asText());
    assertEquals(invoice.path("id"), created.json().path("invoiceId"));
    String post =
        "/salesCreditMemos(" + created.json().path("id").asText() + ")/Microsoft.NAV.post";
    assertEquals(204, bc.post(post, "").status());
    JsonNode posted = bc.state("salesCreditMemos").getFirst();
    assertEquals("Paid", posted.path("status").asText());
    assertTrue(posted.path("number").asText().startsWith("PS-CR"));
    Reply again = bc.post(post, "");
    assertEquals("Application_DialogException", again.code());
    assertTrue(
        again.message().startsWith("The action can be applied to a draft credit memo only."));
  }

  @Test
  void postingMayChangeTheId() {
    bc.option("creditMemoPostChangesId", true);
    JsonNode memo = bc.post("/salesCreditMemos", memo("RF_1", "")).json();
    bc.post("/salesCreditMemos(" + memo.path("id").asText() + ")/Microsoft.NAV.post", "");
    assertEquals(1, bc.state("salesCreditMemos").size());
    assertFalse(bc.state("salesCreditMemos").getFirst().path("id").equals(memo.path("id")));
  }

  @Test
  void refusesWhatACreditMemoCannotBe() {
    Reply unknown =
        bc.post(
            "/salesCreditMemos",
            "{\"customerNumber\":\"20000\",\"invoiceId\":\"11111111-1111-1111-1111-111111111111\"}");
    assertTrue(unknown.message().startsWith("The \"invoiceId\" does not match to an Invoice."));
    Reply gross =
        bc.post("/salesCreditMemos", "{\"customerNumber\":\"20000\",\"pricesIncludeTax\":true}");
    assertEquals("BadRequest_InvalidOperation", gross.code());
    String id =
        bc.post("/salesCreditMemos", "{\"customerNumber\":\"20000\"}").json().path("id").asText();
    Reply empty = bc.post("/salesCreditMemos(" + id + ")/Microsoft.NAV.post", "");
    assertTrue(empty.message().startsWith("Please add at least one line item to the credit memo."));
  }

  @Test
  void looksUpSeveralThingsInOneBatch() {
    bc.post("/salesOrders", order("ORD_1"));
    Reply reply =
        bc.batch(
            """
            {"requests":[
              {"id":"o","method":"GET","url":"%1$ssalesOrders?$filter=externalDocumentNumber%%20eq%%20'ORD_1'"},
              {"id":"i","method":"GET","url":"%1$sitems?$filter=number eq 'MUG-12OZ'&$select=number"},
              {"id":"x","method":"GET","url":"%1$swidgets"}]}\
            """
                .formatted(IN_COMPANY));
    assertEquals(200, reply.status(), reply.text());
    JsonNode responses = reply.json().path("responses");
    assertEquals("o", responses.path(0).path("id").asText());
    assertEquals(1, responses.path(0).path("body").path("value").size());
    assertEquals(200, responses.path(1).path("status").asInt(), reply.text());
    assertEquals(1, responses.path(1).path("body").path("value").size());
    assertEquals(404, responses.path(2).path("status").asInt());
  }

  @Test
  void aBatchIsOneRequestAndAnswersInAnyOrder() {
    bc.option("batchAnswersInReverse", true);
    String two =
        """
        {"requests":[{"id":"1","method":"GET","url":"%1$sitems"},{"id":"2","method":"GET","url":"%1$sitems"}]}\
        """
            .formatted(IN_COMPANY);
    assertEquals("2", bc.batch(two).json().path("responses").path(0).path("id").asText());
    assertEquals(1, bc.control("GET", "/_journal", "").json().size());
  }

  @Test
  void anAtomicBatchTellsOfOrdersThatItRollsBack() {
    Reply reply = bc.batch(batch(order("ORD_1"), order("ORD_2"), "{}"), "Isolation", "snapshot");
    JsonNode responses = reply.json().path("responses");
    assertEquals(3, responses.size());
    assertEquals(201, responses.path(0).path("status").asInt());
    assertFalse(responses.path(0).path("body").path("id").asText().isEmpty());
    assertEquals(400, responses.path(2).path("status").asInt());
    assertEquals(List.of(), bc.state("salesOrders"));
  }

  @Test
  void anAtomicBatchWhoseFirstOperationFailsAnswersThatOnly() {
    Reply reply = bc.batch(batch("{}", order("ORD_1")), "Isolation", "snapshot");
    assertEquals(1, reply.json().path("responses").size());
    assertEquals(List.of(), bc.state("salesOrders"));
  }

  @Test
  void aBatchWithoutIsolationKeepsWhatSucceeded() {
    JsonNode responses = bc.batch(batch("{}", order("ORD_1"))).json().path("responses");
    assertEquals(2, responses.size());
    assertEquals(1, bc.state("salesOrders").size());
    bc.option("batchStopsAtFirstError", true);
    assertEquals(1, bc.batch(batch("{}", order("ORD_2"))).json().path("responses").size());
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void aBatchOfMoreThanAHundredIsAServerError() {
    String get = "{\"method\":\"GET\",\"url\":\"" + IN_COMPANY + "items\"}";
    String body = "{\"requests\":[" + String.join(",", Collections.nCopies(101, get)) + "]}";
    Reply reply = bc.batch(body);
    assertEquals(500, reply.status());
    assertTrue(reply.message().contains("maximum number of '100' query operations"));
  }

  private JsonNode invoice(String reference) {
    String id = bc.post("/salesOrders", order(reference)).json().path("id").asText();
    bc.post("/salesOrders(" + id + ")/Microsoft.NAV.shipAndInvoice", "");
    return bc.state("salesInvoices").getFirst();
  }

  private static String memo(String reference, String invoiceNumber) {
    return """
    {"externalDocumentNumber":"%s","creditMemoDate":"2026-01-20","customerNumber":"20000",
     "currencyCode":"EUR","invoiceNumber":"%s",
     "salesCreditMemoLines":[{"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":1,"unitPrice":10}]}\
    """
        .formatted(reference, invoiceNumber);
  }

  private static String batch(String... orders) {
    String requests = "";
    for (String order : orders) {
      requests +=
          (requests.isEmpty() ? "" : ",")
              + "{\"method\":\"POST\",\"url\":\"%ssalesOrders\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":%s}"
                  .formatted(IN_COMPANY, order);
    }
    return "{\"requests\":[" + requests + "]}";
  }
}
