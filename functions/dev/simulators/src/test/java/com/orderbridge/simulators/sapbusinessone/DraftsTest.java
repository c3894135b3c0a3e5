package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftsTest {
  private static final String SAVE = "/b1s/v1/DraftsService_SaveDraftToDocument";

  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  DraftsTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void aDraftAnswersWithItsTotalsAndCanBeRead() {
    JsonNode draft = b1.post("Drafts", draft("oOrders", ""));
    assertEquals(List.of("72", "12"), numbers(draft, "/DocTotal", "/VatSum"));
    JsonNode read = b1.get("Drafts(" + entry(draft) + ")?$select=DocTotal,NumAtCard");
    assertEquals("72", number(read, "/DocTotal"));
    assertEquals("REF", read.path("NumAtCard").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"oOrders", "oCreditNotes", "oReturns"})
  void draftsAreFoundByTheirReferenceAndTheirKind(String kind) {
    for (String each : List.of("oOrders", "oCreditNotes", "oReturns", "oInvoices")) {
      b1.post("Drafts", draft(each, ""));
    }
    b1.post("Drafts", draft(kind, "").replace("REF", "OTHER"));
    String query = Caller.form("$filter", "NumAtCard eq 'REF' and DocObjectCode eq '" + kind + "'");
    JsonNode found = b1.get("Drafts?" + query).path("value");
    assertEquals(1, found.size());
    assertEquals(kind, found.path(0).path("DocObjectCode").asText());
  }

  @Test
  void documentsSayWhatTheyAre() {
    JsonNode invoice = b1.post("Invoices", draft("oOrders", ""));
    assertEquals("oInvoices", invoice.path("DocObjectCode").asText());
    b1.put("{\"CreditNotes\":[{\"CardCode\":\"c001\",\"DocumentLines\":[]}]}");
    assertEquals("oCreditNotes", b1.state("CreditNotes").path(0).path("DocObjectCode").asText());
  }

  @Test
  void aDraftIsDeleted() {
    JsonNode draft = b1.post("Drafts", draft("oCreditNotes", ""));
    assertEquals(204, b1.send("DELETE", path(draft), "").status());
    refused(b1.send("GET", path(draft), ""), 404, -2028);
    assertEquals(0, b1.state("Drafts").size());
  }

  @Test
  void aSavedDraftIsADocumentThatDrawsAndTheDraftStaysClosed() {
    int invoice = entry(b1.post("Invoices", draft("oInvoices", "")));
    JsonNode draft = b1.post("Drafts", creditOf(invoice));
    assertEquals("bost_Open", b1.state("Invoices").path(0).path("DocumentStatus").asText());
    Reply saved = b1.send("POST", SAVE, save(draft));
    assertEquals(204, saved.status());
    assertEquals("", saved.text());
    JsonNode note = b1.state("CreditNotes").path(0);
    assertEquals("REF/1", note.path("NumAtCard").asText());
    assertEquals("72", number(note, "/DocTotal"));
    assertEquals("bost_Open", note.path("DocumentStatus").asText());
    assertEquals("bost_Close", b1.state("Invoices").path(0).path("DocumentStatus").asText());
    assertEquals("bost_Close", b1.state("Drafts").path(0).path("DocumentStatus").asText());
    refused(b1.send("POST", SAVE, save(draft)), 400, -5002);
    assertEquals(1, b1.state("CreditNotes").size());
  }

  @Test
  void aSavedDraftCanBeGoneInstead() {
    b1.option("{\"savedDraftStays\":false}");
    JsonNode draft = b1.post("Drafts", draft("oReturns", ""));
    assertEquals(204, b1.send("POST", SAVE, save(draft)).status());
    assertEquals(0, b1.state("Drafts").size());
    assertEquals(1, b1.state("Returns").size());
  }

  @Test
  void whatIsSentWithADraftChangesItsDocument() {
    JsonNode draft = b1.post("Drafts", draft("oOrders", ""));
    String body = save(draft).replace("}}", ",\"DocDueDate\":\"2026-03-01\"}}");
    assertEquals(204, b1.send("POST", SAVE, body).status());
    JsonNode order = b1.state("Orders").path(0);
    assertEquals("2026-03-01", order.path("DocDueDate").asText());
    assertEquals("dasWithout", order.path("AuthorizationStatus").asText());
    assertTrue(order.path("DocEntry").asInt() != entry(draft));
  }

  @Test
  void aDraftWhoseInvoiceWasCreditedMeanwhileIsRefused() {
    int invoice = entry(b1.post("Invoices", draft("oInvoices", "")));
    JsonNode draft = b1.post("Drafts", creditOf(invoice));
    b1.post("CreditNotes", creditOf(invoice));
    refused(b1.send("POST", SAVE, save(draft)), 400, -5002);
    assertEquals("bost_Open", b1.state("Drafts").path(0).path("DocumentStatus").asText());
    refused(b1.send("POST", SAVE, "{\"Document\":{\"DocEntry\":999}}"), 404, -2028);
    refused(b1.send("POST", SAVE, "{}"), 400, -1000);
  }

  @Test
  void aDraftMayComeToLessThanNothingButNotItsDocument() {
    String negative = draft("oCreditNotes", "").replace("\"Quantity\":2", "\"Quantity\":-2");
    JsonNode draft = b1.post("Drafts", negative);
    assertEquals("-72", number(draft, "/DocTotal"));
    refused(b1.send("POST", SAVE, save(draft)), 400, -5002);
  }

  @Test
  void theStateTakesWhatItShows() throws IOException {
    int invoice = entry(b1.post("Invoices", draft("oInvoices", "")));
    String half = creditOf(invoice).replace(":0}", ":0,\"Quantity\":1}");
    b1.post("CreditNotes", half);
    JsonNode shown = b1.state("Invoices").path(0);
    try (var other = Simulators.start(0)) {
      var second = new ServiceLayerCaller(other.address());
      second.put("{\"Invoices\":[" + shown + "]}");
      assertEquals(shown, second.state("Invoices").path(0));
      assertTrue(entry(second.post("Invoices", draft("oInvoices", ""))) > invoice);
      second.post("CreditNotes", half);
      refused(second.send("POST", "/b1s/v1/CreditNotes", half), 400, -5002);
    }
  }

  private static String path(JsonNode draft) {
    return "/b1s/v1/Drafts(" + entry(draft) + ")";
  }

  private static String save(JsonNode draft) {
    return "{\"Document\":{\"DocEntry\":\"" + entry(draft) + "\"}}";
  }

  /** Two pieces at 30, with tax 72. */
  private static String draft(String kind, String more) {
    return """
    {"CardCode":"c001","DocDueDate":"2026-01-20","NumAtCard":"REF","DocObjectCode":"%s",
     "DocumentLines":[{"ItemCode":"i001","Quantity":2,"UnitPrice":30,"VatGroup":"O1"}]%s}\
    """
        .formatted(kind, more);
  }

  private static String creditOf(int invoice) {
    return """
    {"CardCode":"c001","NumAtCard":"REF/1","DocObjectCode":"oCreditNotes",
     "DocumentLines":[{"BaseType":13,"BaseEntry":%d,"BaseLine":0}]}\
    """
        .formatted(invoice);
  }

  private static int entry(JsonNode document) {
    return document.path("DocEntry").asInt();
  }
}
