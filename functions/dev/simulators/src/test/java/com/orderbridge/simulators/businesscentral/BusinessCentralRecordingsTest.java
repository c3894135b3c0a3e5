package com.orderbridge.simulators.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What live systems have answered, and the simulator in the same form. */
final class BusinessCentralRecordingsTest {
  private static final String IN_COMPANY = "companies(" + BusinessCentral.COMPANY_ID + ")/";
  private static final String CONTEXT = "/@odata.context address";

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  BusinessCentralRecordingsTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void companies() {
    assertEquals(Recording.of("companies-list-200").form(), form(bc.companies()));
  }

  @Test
  void customers() {
    Reply list = bc.get("/customers");
    isLike("customers-list-200", list);
    String id = list.json().path("value").path(0).path("id").asText();
    isLike("customer-get-200", bc.get("/customers(" + id + ")"));
    String filtered = BusinessCentralCaller.where("customers", "email eq 'shop@example.com'");
    assertEquals(
        withContext(Recording.of("customer-saas-person-200").form()), form(bc.get(filtered)));
  }

  @Test
  void aCustomerThatIsCreatedChangedDeletedAndGone() {
    Reply created = bc.post("/customers", "{\"displayName\":\"Ulm Falcons\",\"type\":\"Company\"}");
    isLike("customer-post-201", created);
    String own = "/customers(" + created.json().path("id").asText() + ")";
    assertTrue(created.header("Location").endsWith(own), created.header("Location"));
    assertEquals("", created.header("ETag"));
    String etag = created.json().path("@odata.etag").asText();
    isLike(
        "customer-patch-200",
        bc.call("PATCH", own, "{\"displayName\":\"TSG\",\"type\":\"Company\"}", "If-Match", etag));
    refusedLike("error-409-entity-changed", bc.call("DELETE", own, "", "If-Match", etag));
    Reply deleted = bc.call("DELETE", own, "");
    assertEquals(204, deleted.status());
    assertFalse(deleted.header("request-id").isEmpty());
    isLike("customer-get-deleted-404", bc.get(own));
  }

  @Test
  void ordersWithTheirLines() {
    isCreatedLike("sales-order-post-201", bc.post("/salesOrders", order()));
    Reply list = bc.get("/salesOrders?$expand=salesOrderLines");
    assertEquals(
        withContext(Recording.of("sales-orders-list-expand-lines-200").form()), form(list));
    assertFalse(list.json().path("value").path(0).path("fullyShipped").booleanValue());
  }

  @Test
  void invoicesAndTheirLines() {
    String id = bc.post("/salesOrders", order()).json().path("id").asText();
    bc.post("/salesOrders(" + id + ")/Microsoft.NAV.shipAndInvoice", "");
    JsonNode invoice = bc.get("/salesInvoices?$expand=salesInvoiceLines").json();
    assertEquals(
        withContext(Recording.of("sales-invoices-list-open-expand-lines-200").form()),
        Recording.form(invoice));
    String lines = "/salesInvoices(" + invoice.path("value").path(0).path("id").asText() + ")";
    assertEquals(
        withContext(Recording.of("sales-invoice-lines-list-200").form()),
        form(bc.get(lines + "/salesInvoiceLines")));
  }

  @Test
  void aDraftOfAnInvoiceOwesItsTotal() {
    String draft =
        order().replace("salesOrderLines", "salesInvoiceLines").replace("order", "invoice");
    Reply created = bc.post("/salesInvoices", draft);
    isCreatedLike("sales-invoice-post-201-draft", created);
    assertEquals(
        created.json().path("totalAmountIncludingTax"), created.json().path("remainingAmount"));
    assertEquals(30, created.json().path("remainingAmount").intValue());
  }

  @Test
  void anItem() {
    isCreatedLike("item-post-201", bc.post("/items", "{\"number\":\"N\",\"displayName\":\"L\"}"));
  }

  @Test
  void optionsAreEscapedInAnswersAndFilters() {
    JsonNode recorded = Recording.of("option-escapes").body();
    bc.add("items", "{\"number\":\"FEE\",\"displayName\":\"F\",\"type\":\"Non-Inventory\"}");
    String escaped = recorded.path("items.type \"Non-Inventory\"").asText().split(",", 2)[0];
    String found = BusinessCentralCaller.where("items", "type eq '" + escaped + "'");
    JsonNode item = bc.get(found).json().path("value").path(0);
    assertEquals("FEE", item.path("number").asText());
    assertEquals(escaped, item.path("type").asText());
    bc.add("salesOrders", "{\"customerNumber\":\"10000\",\"status\":\"In Review\"}");
    assertEquals(
        recorded.path("purchaseOrders.status \"In Review\"").asText().split(" ", 2)[0],
        bc.get("/salesOrders").json().path("value").path(0).path("status").asText());
  }

  @Test
  void aPartOfABatchThatFails() {
    JsonNode part = batch("POST", IN_COMPANY + "salesOrders", "{\"nonsense\":1}");
    JsonNode recorded =
        Recording.of("error-400-property-unknown-in-batch").body().path("responses").path(0);
    assertEquals(Recording.form(recorded), Recording.form(part));
    assertEquals(recorded.path("headers"), part.path("headers"));
    assertEquals(recorded.path("body").path("error").path("code"), part.at("/body/error/code"));
  }

  @Test
  void anAddressInABatchThatBeginsWithASlashIsTheHosts() {
    JsonNode part = batch("get", "/companies", "{}");
    JsonNode recorded = Recording.of("batch-leading-slash-404").body().path("responses").path(0);
    assertEquals(Recording.form(recorded), Recording.form(part));
    assertEquals(recorded.path("status"), part.path("status"));
    bc.option("batchUrlWithSlashIsTheHosts", false);
    assertEquals(200, batch("get", "/companies", "{}").path("status").intValue());
  }

  @Test
  void tooManyRequests() {
    bc.control("PUT", "/_behaviour", "{\"next\":[{\"status\":429}]}");
    refusedLike("error-429-too-many-requests", bc.get("/items"));
  }

  @Test
  void whatIsRefused() {
    refusedLike("error-404-no-such-segment", bc.get("/payrollAdvance"));
    String customer = "{\"number\":\"V1\",\"displayName\":\"V\"}";
    bc.post("/customers", customer);
    refusedLike("error-400-same-key", bc.post("/customers", customer));
    refusedLike("error-400-number-series", bc.post("/salesOrders", order("\"number\":\"S1\",")));
    String line = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"taxCode\":\"NONE\"}";
    refusedLike(
        "error-400-table-relation",
        bc.post(
            "/salesOrders", "{\"customerNumber\":\"10000\",\"salesOrderLines\":[" + line + "]}"));
  }

  @Test
  void anOrdersOwnNumberIsTakenWhereTheSeriesAllowsIt() {
    bc.option("documentsTakeNumbers", true);
    JsonNode order = bc.post("/salesOrders", order("\"number\":\"SLSORDNUM1\",")).json();
    assertEquals(Recording.of("sales-order-post-201").body().path("number"), order.path("number"));
  }

  @Test
  void tokens() {
    JsonNode token = bc.token().json();
    assertEquals(
        Recording.of("token-200").form(),
        Recording.form(((ObjectNode) token).put("access_token", "made-up")));
    Reply wrong = bc.token("wrong");
    assertEquals(401, wrong.status());
    JsonNode recorded = Recording.of("token-401-invalid-secret").body();
    assertEquals(Recording.form(recorded), form(wrong));
    assertEquals(
        withoutIds(recorded.path("error_description").asText()),
        withoutIds(wrong.json().path("error_description").asText()));
  }

  /** The application's id, ids and time differ. */
  private static String withoutIds(String description) {
    return description.replaceAll("'[^']*'|[0-9a-f-]{36}|\\d{4}-\\S+ \\S+", "…");
  }

  private void isLike(String recording, Reply reply) {
    var recorded = Recording.of(recording);
    assertEquals(recorded.json().path("status").intValue(), reply.status(), reply.text());
    assertEquals(recorded.form(), form(reply));
    for (String name : List.of("Content-Type", "OData-Version")) {
      assertEquals(recorded.header(name), reply.header(name), name);
    }
    assertFalse(reply.header("request-id").isEmpty());
    isContextLike(recorded.body().path("@odata.context").asText(), reply);
  }

  private static void isContextLike(String recorded, Reply reply) {
    String company = "companies\\([0-9a-f-]{36}\\)";
    String own = reply.json().path("@odata.context").asText();
    assertEquals(
        recorded.replaceFirst(".*#", "").replaceFirst(company, ""),
        own.replaceFirst(".*#", "").replaceFirst(company, ""));
  }

  private void isCreatedLike(String recording, Reply reply) {
    assertEquals(201, reply.status(), reply.text());
    assertEquals(Recording.of(recording).form(), form(reply));
  }

  /** Texts are as recorded but for what they name; a correlation id is not always shown. */
  private static void refusedLike(String recording, Reply reply) {
    JsonNode error = Recording.of(recording).body().path("error");
    assertEquals(error.path("code").asText(), reply.code(), reply.text());
    assertEquals(Recording.form(error), Recording.form(reply.json().path("error")));
    assertEquals("application/json", reply.header("Content-Type"));
    assertEquals("", reply.header("OData-Version"));
    assertTrue(reply.message().contains(reply.header("request-id")), reply.message());
    assertTrue(reply.message().endsWith("."), reply.message());
  }

  private JsonNode batch(String method, String url, String body) {
    return bc.batch(
            "{\"requests\":[{\"id\":\"0\",\"method\":\"%s\",\"url\":\"%s\",\"body\":%s}]}"
                .formatted(method, url, body))
        .json()
        .path("responses")
        .path(0);
  }

  /** Recordings of one source lost the envelope of their lists. */
  private static List<String> withContext(List<String> form) {
    return Stream.concat(Stream.of(CONTEXT), form.stream()).toList();
  }

  private static List<String> form(Caller.Reply reply) {
    return Recording.form(reply.json());
  }

  private static String order() {
    return order("");
  }

  private static String order(String more) {
    return BusinessCentralCaller.order("ORD_1").replace("\"pricesIncludeTax\":false,", more);
  }
}
