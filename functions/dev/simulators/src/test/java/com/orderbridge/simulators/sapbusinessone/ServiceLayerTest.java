package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.order;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceLayerTest {
  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  ServiceLayerTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void aLoginGivesThreeCookiesAndTheTimeout() {
    Reply login = b1.login("v1");
    assertEquals(200, login.status(), login.text());
    assertEquals(30, login.json().path("SessionTimeout").asInt());
    var set = login.response().headers().allValues("Set-Cookie");
    assertEquals(3, set.size());
    assertTrue(set.getFirst().startsWith("B1SESSION=") && set.getFirst().endsWith(";HttpOnly;"));
    assertEquals("ROUTEID=.node1; path=/b1s", set.getLast());
  }

  @ParameterizedTest
  @CsvSource({"SBODEMO,wrong,100000027", "NOWHERE,wrong,100000027"})
  void refusesALogin(String database, String password, int code) {
    String body =
        "{\"CompanyDB\":\"%s\",\"UserName\":\"order-bridge-local\",\"Password\":\"%s\"}"
            .formatted(database, password);
    Reply reply = b1.caller.send("POST", ServiceLayerCaller.SIMULATOR + "/b1s/v1/Login", body);
    assertEquals(401, reply.status());
    assertEquals(code, reply.json().path("error").path("code").asInt());
  }

  @Test
  void aSystemWithAnSldWordsAnUnknownCompanyInItsOwnWay() {
    b1.option("{\"unknownCompanyCode\":-304}");
    String body = "{\"CompanyDB\":\"NOWHERE\",\"UserName\":\"x\",\"Password\":\"x\"}";
    refused(
        b1.caller.send("POST", ServiceLayerCaller.SIMULATOR + "/b1s/v1/Login", body), 401, -304);
  }

  @Test
  void needsBothCookiesAndASessionThatIsNotIdleTooLong() {
    String session = b1.cookies.substring(0, b1.cookies.indexOf(';'));
    Reply half =
        b1.caller.send(
            "GET", ServiceLayerCaller.SIMULATOR + "/b1s/v1/Items", "", "Cookie", session);
    refused(half, 401, 301);
    String fresh = ServiceLayerCaller.cookies(b1.login("v1"));
    String items = ServiceLayerCaller.SIMULATOR + "/b1s/v1/Items";
    assertEquals(200, b1.caller.send("GET", items, "", "Cookie", fresh).status());
    b1.option("{\"sessionIdleSeconds\":0}");
    refused(b1.caller.send("GET", items, "", "Cookie", fresh), 401, 301);
  }

  @Test
  void aLogoutEndsTheSession() {
    assertEquals(204, b1.send("POST", "/b1s/v1/Logout", "").status());
    refused(b1.send("GET", "/b1s/v1/Items", ""), 401, 301);
  }

  @Test
  void aSessionThatIsOverIsNoneOfTheMost() {
    b1.option("{\"mostSessions\":1}");
    refused(b1.login("v1"), 401, 100000085);
    b1.option("{\"sessionIdleSeconds\":0}");
    assertEquals(200, b1.login("v1").status());
  }

  @Test
  void errorsHaveTheShapeOfTheirVersion() {
    JsonNode v1 = b1.send("GET", "/b1s/v1/Items('NOPE')", "").json().path("error");
    assertEquals(
        "{\"code\":-2028,\"message\":{\"lang\":\"en-us\",\"value\":\"No matching records found"
            + " (ODBC -2028)\"}}",
        v1.toString());
    JsonNode v2 = b1.send("GET", "/b1s/v2/Items('NOPE')", "").json().path("error");
    assertEquals(
        "{\"code\":\"-2028\",\"details\":[{\"code\":\"\",\"message\":\"\"}],\"message\":\"No"
            + " matching records found (ODBC -2028)\"}",
        v2.toString());
  }

  @Test
  void aCardCodeIsUnique() {
    String body =
        "{\"CardCode\":\"W0000123\",\"CardName\":\"Ada\",\"CardType\":\"cCustomer\",\"EmailAddress\":\"a@b.c\"}";
    assertEquals(201, b1.send("POST", "/b1s/v1/BusinessPartners", body).status());
    Reply again = b1.send("POST", "/b1s/v1/BusinessPartners", body);
    refused(again, 400, -10);
    assertTrue(again.text().contains("1320000140 - Business partner code 'W0000123' already"));
    String query = Caller.form("$filter", "EmailAddress eq 'a@b.c' and CardType eq 'cCustomer'");
    JsonNode found = b1.send("GET", "/b1s/v1/BusinessPartners?" + query, "").json().path("value");
    assertEquals(1, found.size());
  }

  @Test
  void aChangeSetWithAKeyRowWritesOnceOrNotAtAll() {
    refused(
        b1.send("POST", "/b1s/v1/U_BRIDGE_KEYS", "{\"Code\":\"x\",\"Name\":\"x\"}"), 400, -1000);
    String table =
        "{\"TableName\":\"BRIDGE_KEYS\",\"TableDescription\":\"Keys\",\"TableType\":\"bott_NoObject\"}";
    assertEquals(201, b1.send("POST", "/b1s/v1/UserTablesMD", table).status());
    Reply first = changeSet("v1", "ORD_1");
    assertEquals(202, first.status(), first.text());
    assertEquals(2, count(first.text(), "HTTP/1.1 201"));
    Reply second = changeSet("v2", "ORD_1");
    assertEquals(200, second.status());
    assertEquals(1, count(second.text(), "HTTP/1.1 "));
    assertTrue(second.text().contains("\"code\" : \"-2035\""), second.text());
    assertEquals(1, b1.state("Orders").size());
  }

  @Test
  void aBatchStopsAtItsFirstFailure() {
    String get =
        """
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET /b1s/v1/%s

        """
            .replace("\n", "\r\n");
    String body =
        "--b\r\n"
            + get.formatted("Items('i001')")
            + "--b\r\n"
            + get.formatted("Items('NOPE')")
            + "--b\r\n"
            + get.formatted("Items('i001')")
            + "--b--";
    Reply reply =
        b1.send("POST", "/b1s/v1/$batch", body, "Content-Type", "multipart/mixed;boundary=b");
    assertEquals(1, count(reply.text(), "HTTP/1.1 200"));
    assertEquals(1, count(reply.text(), "HTTP/1.1 404"));
    refused(b1.send("POST", "/b1s/v1/$batch", "{}"), 400, -1);
  }

  @Test
  void commitsAndHangsAndLosesTheSessionMidway() {
    b1.behave("{\"commitThenHang\":true},{\"status\":401},{\"status\":502}");
    String path = ServiceLayerCaller.SIMULATOR + "/b1s/v1/Orders";
    assertThrows(
        HttpTimeoutException.class,
        () ->
            b1.caller.sendOrTimeOut(
                Duration.ofMillis(300), "POST", path, order("ORD_1"), "Cookie", b1.cookies));
    assertEquals(1, b1.state("Orders").size());
    refused(b1.send("GET", "/b1s/v1/Items", ""), 401, 301);
    assertTrue(b1.send("GET", "/b1s/v1/Items", "").text().startsWith("<html>"));
  }

  @Test
  void takesDocumentsOfItsStateShape() {
    String added = "{\"Items\":[{\"ItemCode\":\"NEW-1\"}],\"Orders\":[" + order("ORD_9") + "]}";
    assertEquals(
        200, b1.caller.send("POST", ServiceLayerCaller.SIMULATOR + "/_state", added).status());
    assertEquals(1, b1.state("Orders").size());
    Reply twice =
        b1.caller.send(
            "POST",
            ServiceLayerCaller.SIMULATOR + "/_state",
            "{\"Items\":[{\"ItemCode\":\"NEW-1\"}]}");
    assertEquals("Items[0].ItemCode", twice.json().path("error").path("field").asText());
    Reply wrong =
        b1.caller.send("POST", ServiceLayerCaller.SIMULATOR + "/_state", "{\"Widgets\":[]}");
    assertEquals("Widgets", wrong.json().path("error").path("field").asText());
  }

  private Reply changeSet(String version, String key) {
    String part =
        """
        --c
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: %s

        POST /b1s/%s/%s
        Content-Type: application/json

        %s
        """
            .replace("\n", "\r\n");
    String row = "{\"Code\":\"" + key + "\",\"Name\":\"" + key + "\"}";
    String body =
        "--b\r\nContent-Type: multipart/mixed;boundary=c\r\n\r\n"
            + part.formatted("1", version, "U_BRIDGE_KEYS", row)
            + part.formatted("2", version, "Orders", order(key))
            + "--c--\r\n--b--\r\n";
    return b1.send(
        "POST", "/b1s/" + version + "/$batch", body, "Content-Type", "multipart/mixed;boundary=b");
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
