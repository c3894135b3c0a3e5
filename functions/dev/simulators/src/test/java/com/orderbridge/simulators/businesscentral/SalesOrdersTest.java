package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.where;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SalesOrdersTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  SalesOrdersTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void createsTheOrderOfTheReferenceWithItsLines() {
    Reply created = bc.post("/salesOrders", order("ORD_1"));
    assertEquals(201, created.status(), created.text());
    JsonNode order = created.json();
    assertTrue(order.path("@odata.etag").asText().startsWith("W/\""));
    assertEquals("101001", order.path("number").asText());
    assertEquals("Draft", order.path("status").asText());
    assertEquals("Web shop customers", order.path("customerName").asText());
    assertEquals(new BigDecimal("25"), order.path("totalAmountExcludingTax").decimalValue());
    assertEquals(30, order.path("totalAmountIncludingTax").intValue());
    assertTrue(created.text().contains("\"totalAmountIncludingTax\":30.00,"));
    assertFalse(order.has("salesOrderLines"), "lines are shown only where expanded");
  }

  @Test
  void findsAnOrderByItsExternalDocumentNumberWithItsLines() {
    bc.post("/salesOrders", order("ord_1 "));
    String query =
        where("salesOrders", "externalDocumentNumber eq 'Ord_1'")
            + "&$select=id,number,externalDocumentNumber"
            + "&$expand=salesOrderLines($select=sequence,lineObjectNumber,quantity)";
    JsonNode found = bc.get(query).json().path("value");
    assertEquals(1, found.size());
    assertEquals("ORD_1", found.path(0).path("externalDocumentNumber").asText());
    assertFalse(found.path(0).has("status"));
    assertEquals(2, found.path(0).path("salesOrderLines").size());
    var line = (ObjectNode) found.path(0).path("salesOrderLines").path(0);
    assertTrue(line.remove("@odata.etag").asText().startsWith("W/"));
    assertEquals(
        "{\"sequence\":10000,\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":2}", line.toString());
  }

  @Test
  void twoOrdersMayHaveTheSameReference() {
    bc.post("/salesOrders", order("ORD_1"));
    assertEquals(201, bc.post("/salesOrders", order("ORD_1")).status());
    assertEquals(2, bc.state("salesOrders").size());
  }

  @Test
  void translatesTheLocalCurrency() {
    String body = order("ORD_1").replace("\"EUR\"", "\"GBP\"");
    JsonNode order = bc.post("/salesOrders", body).json();
    assertEquals("GBP", order.path("currencyCode").asText());
    assertEquals("00000000-0000-0000-0000-000000000000", order.path("currencyId").asText());
  }

  @Test
  void changesOnlyWithTheRightEtag() {
    JsonNode order = bc.post("/salesOrders", order("ORD_1")).json();
    String path = "/salesOrders(" + order.path("id").asText() + ")";
    String change = "{\"shipToName\":\"Grace H\"}";
    refused(bc.call("PATCH", path, change), 400, "BadRequest_InvalidToken", "concurrency token");
    String etag = order.path("@odata.etag").asText();
    Reply changed = bc.call("PATCH", path, change, "If-Match", etag);
    assertEquals("Grace H", changed.json().path("shipToName").asText());
    refused(
        bc.call("PATCH", path, change, "If-Match", etag),
        409,
        "Request_EntityChanged",
        "Another user has already changed the record.");
    assertEquals(200, bc.call("PATCH", path, change, "If-Match", "*").status());
    String deep = "{\"salesOrderLines\":[]}";
    assertEquals(400, bc.call("PATCH", path, deep, "If-Match", "*").status());
  }

  @Test
  void addsChangesAndRemovesLinesOneByOne() {
    String id = bc.post("/salesOrders", order("ORD_1")).json().path("id").asText();
    String lines = "/salesOrders(" + id + ")/salesOrderLines";
    String line = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"book-01\",\"quantity\":1}";
    Reply added = bc.post(lines, line);
    assertEquals(201, added.status(), added.text());
    assertEquals(30000, added.json().path("sequence").asInt());
    String own = lines + "(" + added.json().path("id").asText() + ")";
    Reply changed = bc.call("PATCH", own, "{\"quantity\":3}", "If-Match", "*");
    assertEquals(new BigDecimal("73.5"), changed.json().path("netAmount").decimalValue());
    assertEquals(3, bc.get(lines).json().path("value").size());
    assertEquals(204, bc.call("DELETE", own, "", "If-Match", "*").status());
    assertEquals(2, bc.get(lines).json().path("value").size());
  }

  @Test
  void refusesToReadLinesFlat() {
    refused(
        bc.get("/salesOrderLines"),
        400,
        "Application_DialogException",
        "You must specify an Id or a Document Id to get the lines.");
  }

  @Test
  void deletesADraft() {
    String id = bc.post("/salesOrders", order("ORD_1")).json().path("id").asText();
    String path = "/salesOrders(" + id + ")";
    assertEquals(204, bc.call("DELETE", path, "", "If-Match", "*").status());
    refused(bc.get(path), 404, "BadRequest_ResourceNotFound", "segment 'salesOrders'");
  }

  @Test
  void anOrderThatIsPostedVanishesAndAnInvoiceAppears() {
    JsonNode order = bc.post("/salesOrders", order("ORD_1")).json();
    String path = "/salesOrders(" + order.path("id").asText() + ")/microsoft.nav.SHIPANDINVOICE";
    assertEquals(204, bc.post(path, "").status());
    String filter = "externalDocumentNumber eq 'ORD_1'";
    assertEquals(0, bc.get(where("salesOrders", filter)).json().path("value").size());
    JsonNode invoice = bc.get(where("salesInvoices", filter)).json().path("value").path(0);
    assertEquals(order.path("id"), invoice.path("orderId"));
    assertEquals(order.path("number"), invoice.path("orderNumber"));
    assertEquals("Open", invoice.path("status").asText());
    assertEquals(order.path("totalAmountIncludingTax"), invoice.path("remainingAmount"));
  }
}
