package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.SIMULATOR;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Recording;
import com.orderbridge.simulators.Simulators;
import com.orderbridge.simulators.sapbusinessone.database.Pretty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator answers in the shape of what live systems have answered. */
final class RecordingsTest {
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  RecordingsTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aLogin(String version) {
    Recording recorded = recorded("login-200-" + version);
    Reply login = b1.login(version);
    assertLike(recorded, login);
    String metadata = version.equals("v1") ? "odata.metadata" : "@odata.context";
    assertEquals(
        behindTheHost(recorded.body().path(metadata)), behindTheHost(login.json().path(metadata)));
  }

  private static String behindTheHost(JsonNode address) {
    return URI.create(address.asText().replace("$", "%24")).getRawPath()
        + "#"
        + URI.create(address.asText().replace("$", "%24")).getRawFragment();
  }

  @Test
  void theHeadersOfALogin() {
    Recording recorded = recorded("login-200-v1");
    Reply login = b1.login("v1");
    for (String name : List.of("Content-Type", "DataServiceVersion")) {
      assertEquals(recorded.header(name).getFirst(), login.header(name));
    }
    assertEquals(
        recorded.header("Set-Cookie").stream().map(RecordingsTest::withoutId).toList(),
        login.response().headers().allValues("Set-Cookie").stream()
            .map(RecordingsTest::withoutId)
            .toList());
  }

  private static String withoutId(String cookie) {
    return cookie.replaceFirst(UUID, "id");
  }

  @Test
  void aLoginThatIsRefused() {
    Recording recorded = recorded("login-401-wrong");
    Reply password = login("SBODEMO");
    assertSame(recorded.body(), password);
    assertEquals(recorded.status(), password.status());
    assertEquals(recorded.header("Content-Type").getFirst(), password.header("Content-Type"));
    assertEquals(recorded.header("Set-Cookie").getFirst(), password.header("Set-Cookie"));
    assertSame(recorded.other(0), login("SBODEMOX"));
  }

  private Reply login(String company) {
    String body = "{\"CompanyDB\":\"%s\",\"UserName\":\"u\",\"Password\":\"p\"}";
    return b1.caller.send("POST", SIMULATOR + "/b1s/v1/Login", body.formatted(company));
  }

  @Test
  void whoExpectsToContinueIsAnsweredNothing() throws Exception {
    Recording recorded = recorded("login-500-expect-100");
    var request =
        HttpRequest.newBuilder(simulators.address().resolve(SIMULATOR + "/b1s/v1/Login"))
            .expectContinue(true)
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(recorded.status(), answer.statusCode());
      assertEquals(recorded.body().asText(), answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aSessionThatIsOver(String version) {
    Recording recorded = recorded("session-401-" + version);
    Reply reply = b1.caller.send("GET", SIMULATOR + "/b1s/" + version + "/Items", "");
    assertEquals(recorded.status(), reply.status());
    assertEquals(Pretty.write(recorded.body()), reply.text(), "also how it is printed");
    assertEquals("application/json;charset=utf-8", reply.header("Content-Type"));
  }

  @Test
  void anErrorOfV2() {
    Reply reply = b1.send("POST", "/b1s/v2/Orders", order("1").replace("DocDueDate", "TaxDate"));
    assertLike(recorded("error-400-v2"), reply);
  }

  @Test
  void anAnswerToABatch() {
    Recording recorded = recorded("error-404-v2-in-batch");
    String part =
        """
        --b
        Content-Type: application/http
        Content-ID: 12

        GET Items('NOPE')

        --b--
        """
            .replace("\n", "\r\n");
    Reply reply =
        b1.send("POST", "/b1s/v2/$batch", part, "Content-Type", "multipart/mixed;boundary=b");
    assertEquals(recorded.status(), reply.status());
    assertEquals(
        withoutBoundary(recorded.body().asText()),
        withoutBoundary(reply.text().replace("\r\n", "\n")));
    assertEquals(
        withoutBoundary(recorded.header("Content-Type").getFirst()),
        withoutBoundary(reply.header("Content-Type")));
  }

  private static String withoutBoundary(String text) {
    return text.replaceAll("batchresponse_\\w{8}(-\\w{4}){3}-\\w{12}", "boundary");
  }

  @Test
  void anItemThatIsUnknown() {
    Recording recorded = recorded("error-400-unknown-item-v1");
    b1.put("{\"Items\":[{\"ItemCode\":\"I\"}]}");
    String lines = "{\"ItemCode\":\"I\",\"UnitPrice\":1}".repeat(3).replace("}{", "},{");
    String order = order("1").replace("{\"ItemCode\":\"i001\"", lines + ",{\"ItemCode\":\"NOPE\"");
    Reply reply = b1.send("POST", "/b1s/v1/Orders", order);
    assertEquals(recorded.status(), reply.status());
    assertSame(recorded.body(), reply);
  }

  @Test
  void aPartnerWhoIsUnknown() {
    Reply reply = b1.send("POST", "/b1s/v1/Orders", order("1").replace("c001", "P20600000001"));
    String recorded = message(recorded("error-unknown-partner").body());
    assertEquals(recorded.replace("OPDN", "ORDR"), message(reply.json()));
  }

  @Test
  void otherErrors() {
    Recording recorded = recorded("error-400-others-v1");
    String table = "{\"TableName\":\"T\",\"TableType\":\"bott_NoObject\"}";
    b1.post("UserTablesMD", table);
    assertSame(recorded.body(), twice("U_T", "{\"Code\":\"1\"}"));
    assertSame(recorded.other(3), twice("BusinessPartners", "{\"CardCode\":\"c1\"}"));
    int invoice = b1.post("Invoices", order("1")).path("DocEntry").asInt();
    Reply currency = b1.send("PATCH", "/b1s/v1/BusinessPartners('c001')", "{\"Currency\":\"EUR\"}");
    assertSame(recorded.other(0), currency);
    String more =
        "{\"CardCode\":\"c001\",\"DocumentLines\":[{\"BaseType\":13,\"BaseEntry\":%d,\"BaseLine\":0,\"Quantity\":3}]}";
    Reply quantity = b1.send("POST", "/b1s/v1/CreditNotes", more.formatted(invoice));
    assertEquals(message(recorded.other(2)).replace("IGE1", "RIN1"), message(quantity.json()));
  }

  private Reply twice(String set, String body) {
    b1.post(set, body);
    return b1.send("POST", "/b1s/v1/" + set, body);
  }

  @Test
  void anOrderInAList() {
    Recording recorded = recorded("order-in-list-v1");
    ObjectNode expected = (ObjectNode) recorded.body().deepCopy();
    ((ObjectNode) expected.at("/value/0")).remove("U_WEBORDID");
    ((ObjectNode) expected.at("/value/0/DocumentLines/0")).putArray("LineTaxJurisdictions");
    b1.post(
        "Orders", order("1").replace("\"UnitPrice\"", "\"AccountCode\":\"4000\",\"UnitPrice\""));
    JsonNode list = b1.get("Orders");
    assertEquals(List.of(), Recording.unlike(expected, list));
    assertEquals(-1, list.at("/value/0/DocumentLines/0/BaseType").asInt());
    assertFalse(list.path("value").path(0).has("odata.etag"));
  }

  @Test
  void anInvoiceOfV2() {
    Recording recorded = recorded("invoice-get-select-v2");
    int entry = b1.post("Invoices", order("1")).path("DocEntry").asInt();
    String select = recorded.json().at("/request/path").asText().replaceFirst(".*select=", "");
    Reply reply = b1.send("GET", "/b1s/v2/Invoices(" + entry + ")?$select=" + select, "");
    assertLike(recorded, reply);
    assertEquals(recorded.body().path("@odata.etag"), reply.json().path("@odata.etag"));
    assertTrue(reply.text().contains("\"DocTotal\" : 72.0,"), reply.text());
    assertEquals("2026-01-15T00:00:00Z", reply.json().path("DocDate").asText());
    assertTrue(reply.json().path("@odata.context").asText().endsWith("#Invoices/$entity"));
  }

  @Test
  void anItemOfV1() {
    Recording recorded = recorded("item-get-v1");
    b1.put(
        """
        {"Items":[{"ItemCode":"PK-0005","ItemName":"Carton","ForeignName":"Carton","SalesVATGroup":"O1",
          "SalesUnit":"1000","UpdateDate":"2020-12-23","UpdateTime":"12:03:55","CreateDate":"2017-05-18",
          "CreateTime":"10:54:17","MovingAveragePrice":0.3135,
          "ItemPrices":[{"PriceList":1,"Currency":"","AdditionalCurrency1":"","BasePriceList":1}]}]}
        """);
    Reply reply = b1.send("GET", "/b1s/v1/Items('PK-0005')", "");
    assertLike(recorded, reply);
    assertEquals(recorded.body().path("odata.etag"), reply.json().path("odata.etag"));
    assertTrue(reply.text().contains("\"MovingAveragePrice\" : 0.3135,"));
    assertTrue(reply.json().path("odata.metadata").asText().endsWith("#Items/@Element"));
  }

  @Test
  void anOrderThatNeedsApproval() {
    b1.option("{\"approvalProcedure\":true}");
    Reply reply = b1.send("POST", "/b1s/v1/Orders", order("1"));
    assertSame(recorded("approval-pending-post").body(), reply);
    assertEquals(1, b1.state("Drafts").size());
  }

  @Test
  void aDraftThatWasTakenBackStaysOpen() {
    JsonNode recorded = recorded("drafts-states-live").body();
    ObjectNode draft =
        (ObjectNode)
            b1.post(
                "Drafts",
                order("1").replace("{\"CardCode", "{\"DocObjectCode\":\"oOrders\",\"CardCode"));
    draft.retain("DocEntry", "DocNum", "CardCode").setAll((ObjectNode) recorded);
    b1.put("{\"Drafts\":[" + draft.put("DocObjectCode", "oOrders") + "]}");
    String filter = Caller.form("$filter", "AuthorizationStatus eq 'dasCancelled'");
    JsonNode found = b1.get("Drafts?" + filter + "&$select=DocumentStatus,AuthorizationStatus");
    assertEquals(recorded, found.at("/value/0"));
  }

  @ParameterizedTest
  @CsvSource({"v1", "v2"})
  void aPartnerWhoIsNeitherValidNorFrozenIsInUse(String version) {
    ObjectNode partner =
        (ObjectNode) recorded("business-partner-valid-no-frozen-no").body().deepCopy();
    partner.remove("CurrentAccountBalance");
    b1.put("{\"BusinessPartners\":[" + partner.put("Currency", "##") + "]}");
    String order = order("1").replace("c001", partner.path("CardCode").asText());
    assertEquals(201, b1.send("POST", "/b1s/" + version + "/Orders", order).status());
  }

  private static Recording recorded(String name) {
    return Recording.of("sap-business-one/" + name);
  }

  private static void assertLike(Recording recorded, Reply reply) {
    assertEquals(List.of(), recorded.unlike(reply.json()));
    assertEquals(recorded.status(), reply.status(), reply.text());
  }

  private static void assertSame(JsonNode recorded, Reply reply) {
    assertEquals(withoutNote(recorded).toString(), reply.json().toString());
  }

  private static ObjectNode withoutNote(JsonNode recorded) {
    ObjectNode copy = ((ObjectNode) recorded).deepCopy();
    copy.remove("when");
    return copy;
  }

  private static String message(JsonNode body) {
    return body.at("/error/message/value").asText();
  }
}
