package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.order;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarketingDocumentsTest {
  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  MarketingDocumentsTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void createsAnOrderAndFindsItByItsReference() {
    Reply created = b1.send("POST", "/b1s/v1/Orders", order("ORD_1"));
    assertEquals(201, created.status(), created.text());
    assertEquals("dDocument_Items", created.json().path("DocType").asText());
    assertEquals(72, created.json().path("DocTotal").intValue());
    String query = Caller.form("$filter", "NumAtCard eq 'ORD_1'", "$select", "DocEntry,DocTotal");
    JsonNode found = b1.send("GET", "/b1s/v1/Orders?" + query, "").json();
    assertTrue(found.has("odata.metadata"));
    assertEquals(1, found.path("value").size());
    assertEquals(2, found.path("value").path(0).size());
    String own = "/b1s/v2/Orders(" + created.json().path("DocEntry").asText() + ")";
    assertTrue(b1.send("GET", own, "").json().has("@odata.etag"));
    refused(b1.send("DELETE", own, ""), 400, -5006);
  }

  @Test
  void filtersOnUserFieldsAndPages() {
    for (int i = 0; i < 25; i++) {
      b1.send("POST", "/b1s/v1/Orders", order("ORD_" + i));
    }
    String query = Caller.form("$filter", "U_ExtOrderId eq 'ORD_7'");
    assertEquals(1, b1.send("GET", "/b1s/v1/Orders?" + query, "").json().path("value").size());
    JsonNode first = b1.send("GET", "/b1s/v1/Orders?$select=DocEntry", "").json();
    assertEquals(20, first.path("value").size());
    String next = "/b1s/v1/" + first.path("odata.nextLink").asText();
    assertEquals(5, b1.send("GET", next, "").json().path("value").size());
    JsonNode all = b1.send("GET", "/b1s/v2/Orders", "", "Prefer", "odata.maxpagesize=0").json();
    assertEquals(25, all.path("value").size());
    assertFalse(all.has("@odata.nextLink"));
  }

  @Test
  void returnsNoContentWhenPreferred() {
    Reply reply = b1.send("POST", "/b1s/v1/Orders", order("ORD_1"), "Prefer", "return-no-content");
    assertEquals(204, reply.status());
    assertTrue(reply.header("Location").startsWith("/b1s/v1/Orders("));
    assertEquals("return-no-content", reply.header("Preference-Applied"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "DocDueDate":"2026-01-20"|"Comments":"no due date"|-5002
          "CardCode":"c001"|"CardCode":"nobody"|-5002
          "CardCode":"c001"|"CardCode":"C30000"|-10
          "CardCode":"c001"|"CardCode":"a-code-that-is-too-long"|-5002
          "ItemCode":"i001"|"ItemCode":"NOPE"|-5009
          "ItemCode":"i001"|"ItemCode":"RETIRED-01"|-10
          "ItemCode":"i001"|"FreeText":"no item"|-5009
          "Quantity":2|"Quantity":"two"|-1000
          "Quantity":2|"Colour":"red"|-1000
          "TaxCode":"T1"|"TaxCode":"??"|-5002
          """)
  void refusesAnOrder(String good, String bad, int code) {
    Reply reply = b1.send("POST", "/b1s/v2/Orders", order("ORD_1").replace(good, bad));
    assertEquals(400, reply.status(), reply.text());
    assertEquals(String.valueOf(code), reply.json().path("error").path("code").asText());
    assertEquals(0, b1.state("Orders").size());
  }

  /** On 2026-01-15, the order's posting date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          |201
          "Valid":"tYES"|201
          "Frozen":"tYES"|400
          "Frozen":"tYES","FrozenFrom":"2026-01-15"|400
          "Frozen":"tYES","FrozenFrom":"2026-01-16"|201
          "Frozen":"tYES","FrozenTo":"2026-01-14"|201
          "Valid":"tYES","ValidFrom":"2026-01-16"|400
          "Valid":"tYES","ValidTo":"2026-01-14"|400
          "Valid":"tYES","ValidFrom":"2026-01-15","ValidTo":"2026-01-15"|201
          "Valid":"tNO","ValidFrom":"2026-01-16"|201
          """)
  void partnersAndItemsAreActiveWithinTheirDays(@Nullable String days, int status) {
    String more = days == null ? "" : "," + days;
    b1.put("{\"BusinessPartners\":[{\"CardCode\":\"C1\"%s}]}".formatted(more));
    b1.put("{\"Items\":[{\"ItemCode\":\"I1\"%s}]}".formatted(more));
    for (String order :
        List.of(order("1").replace("c001", "C1"), order("2").replace("i001", "I1"))) {
      Reply reply = b1.send("POST", "/b1s/v1/Orders", order);
      assertEquals(status, reply.status(), reply.text());
    }
  }

  @Test
  void aPartnerOfOneCurrencyTakesNoDocumentInAnother() {
    b1.put("{\"BusinessPartners\":[{\"CardCode\":\"C1\",\"Currency\":\"USD\"}]}");
    String order = order("1").replace("c001", "C1");
    refused(b1.send("POST", "/b1s/v1/Orders", order), 400, -5002);
    assertEquals(201, b1.send("POST", "/b1s/v1/Orders", order.replace("EUR", "USD")).status());
    b1.option("{\"partnerCurrencyChecked\":false}");
    assertEquals(201, b1.send("POST", "/b1s/v1/Orders", order).status());
  }

  @Test
  void theCodesOfWhatIsUnknownCanBeChosen() {
    b1.option("{\"unknownItemCode\":-2028,\"postNotFoundStatus\":404}");
    refused(b1.send("POST", "/b1s/v1/Orders", order("1").replace("i001", "NOPE")), 404, -2028);
    b1.option("{\"unknownItemCode\":-5002,\"unknownPartnerCode\":-2028}");
    refused(b1.send("POST", "/b1s/v1/Orders", order("1").replace("i001", "NOPE")), 400, -5002);
    refused(b1.send("POST", "/b1s/v1/Orders", order("1").replace("c001", "NOPE")), 404, -2028);
  }

  @Test
  void anApprovalProcedureMakesADraftAndAnError() {
    b1.option("{\"approvalProcedure\":true}");
    refused(b1.send("POST", "/b1s/v1/Orders", order("ORD_1")), 400, -2028);
    assertEquals(0, b1.state("Orders").size());
    String query = Caller.form("$filter", "DocObjectCode eq 'oOrders' and NumAtCard eq 'ORD_1'");
    JsonNode drafts = b1.send("GET", "/b1s/v1/Drafts?" + query, "").json().path("value");
    assertEquals(1, drafts.size());
    Reply quiet = b1.send("POST", "/b1s/v1/Orders", order("ORD_2"), "Prefer", "return-no-content");
    assertEquals(204, quiet.status());
    String approve = "{\"Document\":{\"DocEntry\":" + drafts.path(0).path("DocEntry") + "}}";
    assertEquals(
        204, b1.send("POST", "/b1s/v1/DraftsService_SaveDraftToDocument", approve).status());
    assertEquals("ORD_1", b1.state("Orders").path(0).path("NumAtCard").asText());
  }

  @Test
  void aCreditNoteClearsAnInvoiceAndNoMore() {
    int order = entry(b1.send("POST", "/b1s/v1/Orders", order("ORD_1")));
    int invoice = entry(b1.send("POST", "/b1s/v1/Invoices", based(17, order, 2)));
    assertEquals("bost_Close", b1.state("Orders").path(0).path("DocumentStatus").asText());
    refused(b1.send("POST", "/b1s/v1/CreditNotes", based(17, order, 1)), 400, -5002);
    assertEquals(201, b1.send("POST", "/b1s/v1/CreditNotes", based(13, invoice, 1)).status());
    refused(b1.send("POST", "/b1s/v1/CreditNotes", based(13, invoice, 2)), 400, -10);
    assertEquals(201, b1.send("POST", "/b1s/v1/CreditNotes", based(13, invoice, 1)).status());
    refused(b1.send("POST", "/b1s/v1/CreditNotes", based(13, invoice, 1)), 400, -5002);
    assertEquals(2, b1.state("CreditNotes").size());
  }

  @Test
  void aReturnClearsADelivery() {
    int order = entry(b1.send("POST", "/b1s/v1/Orders", order("ORD_1")));
    int delivery = entry(b1.send("POST", "/b1s/v1/DeliveryNotes", based(17, order, 2)));
    assertEquals(201, b1.send("POST", "/b1s/v1/Returns", based(15, delivery, 2)).status());
    refused(b1.send("POST", "/b1s/v1/Returns", based(17, order, 1)), 400, -5002);
  }

  @Test
  void anOrderIsCancelledOnce() {
    int order = entry(b1.send("POST", "/b1s/v1/Orders", order("ORD_1")));
    assertEquals(204, b1.send("POST", "/b1s/v1/Orders(" + order + ")/Cancel", "").status());
    assertEquals("tYES", b1.state("Orders").path(0).path("Cancelled").asText());
    assertEquals("csYes", b1.state("Orders").path(0).path("CancelStatus").asText());
    assertEquals(1, b1.state("Orders").size());
    refused(b1.send("POST", "/b1s/v1/Orders(" + order + ")/Cancel", ""), 400, -5006);
    refused(b1.send("POST", "/b1s/v1/Invoices", based(17, order, 1)), 400, -5002);
  }

  @Test
  void whatCancelsAnInvoiceIsASecondDocumentAndItsOrderIsOpenAgain() {
    int order = entry(b1.send("POST", "/b1s/v1/Orders", order("ORD_1")));
    int invoice = entry(b1.send("POST", "/b1s/v1/Invoices", based(17, order, 2)));
    assertEquals(204, b1.send("POST", "/b1s/v1/Invoices(" + invoice + ")/Cancel", "").status());
    JsonNode invoices = b1.state("Invoices");
    assertEquals("csYes", invoices.path(0).path("CancelStatus").asText());
    assertEquals("tYES", invoices.path(0).path("Cancelled").asText());
    assertEquals("csCancellation", invoices.path(1).path("CancelStatus").asText());
    assertEquals("RF_1", invoices.path(1).path("NumAtCard").asText());
    assertEquals("bost_Open", b1.state("Orders").path(0).path("DocumentStatus").asText());
    b1.option("{\"cancellationCarriesReference\":false}");
    int again = entry(b1.send("POST", "/b1s/v1/Invoices", based(17, order, 2)));
    b1.send("POST", "/b1s/v1/Invoices(" + again + ")/Cancel", "");
    assertTrue(b1.state("Invoices").path(3).path("NumAtCard").isNull());
  }

  @Test
  void aStaleEtagIsAPreconditionFailure() {
    int order = entry(b1.send("POST", "/b1s/v2/Orders", order("ORD_1")));
    String own = "/b1s/v2/Orders(" + order + ")";
    String etag = b1.send("GET", own, "").json().path("@odata.etag").asText();
    assertEquals(204, b1.send("PATCH", own, "{\"Comments\":\"a\"}", "If-Match", etag).status());
    refused(b1.send("PATCH", own, "{\"Comments\":\"b\"}", "If-Match", etag), 412, -2039);
  }

  private static String based(int type, int entry, int quantity) {
    return """
    {"CardCode":"c001","NumAtCard":"RF_1",
     "DocumentLines":[{"BaseType":%d,"BaseEntry":%d,"BaseLine":0,"Quantity":%d}]}\
    """
        .formatted(type, entry, quantity);
  }

  private static int entry(Reply created) {
    assertEquals(201, created.status(), created.text());
    return created.json().path("DocEntry").asInt();
  }
}
