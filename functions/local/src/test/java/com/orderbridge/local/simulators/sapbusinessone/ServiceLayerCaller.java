package com.orderbridge.local.simulators.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.simulators.Caller;
import com.orderbridge.local.simulators.Caller.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A client of the Service Layer with a session of its own. */
final class ServiceLayerCaller {
  static final String SIMULATOR = "/sap-business-one";

  final Caller caller;
  final String cookies;

  ServiceLayerCaller(URI address) {
    caller = new Caller(address);
    cookies = cookies(login("v1"));
  }

  Reply login(String version) {
    var options = SapBusinessOne.defaults();
    String body =
        "{\"CompanyDB\":\"%s\",\"UserName\":\"%s\",\"Password\":\"%s\"}"
            .formatted(
                options.text("companyDb"), options.text("userName"), options.text("password"));
    return caller.send("POST", SIMULATOR + "/b1s/" + version + "/Login", body);
  }

  static String cookies(Reply login) {
    return "B1SESSION=" + login.json().path("SessionId").asText() + "; ROUTEID=.node1";
  }

  Reply send(String method, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Cookie", cookies));
    return caller.send(method, SIMULATOR + path, body, all.toArray(String[]::new));
  }

  /** The shape of the API reference's example. */
  static String order(String reference) {
    return """
    {"CardCode":"c001","DocDate":"2026-01-15","DocDueDate":"2026-01-20","NumAtCard":"%1$s",
     "DocCurrency":"EUR","Comments":"..","U_ExtOrderId":"%1$s",
     "DocumentLines":[{"ItemCode":"i001","Quantity":2,"UnitPrice":30,"TaxCode":"T1"}]}\
    """
        .formatted(reference);
  }

  /** Posts a document and answers it as it was written. */
  JsonNode post(String set, String document) {
    Reply reply = send("POST", "/b1s/v1/" + set, document);
    assertEquals(201, reply.status(), reply.text());
    return reply.json();
  }

  JsonNode get(String what) {
    Reply reply = send("GET", "/b1s/v1/" + what, "");
    assertEquals(200, reply.status(), reply.text());
    return reply.json();
  }

  void put(String state) {
    assertEquals(200, caller.send("POST", SIMULATOR + "/_state", state).status());
  }

  /** A number of an answer as it would be printed. */
  static String number(JsonNode answer, String pointer) {
    return answer.at(pointer).decimalValue().toPlainString();
  }

  /** Several of them, in their order. */
  static List<String> numbers(JsonNode answer, String... pointers) {
    return List.of(pointers).stream().map(pointer -> number(answer, pointer)).toList();
  }

  void option(String options) {
    assertEquals(200, caller.send("PUT", SIMULATOR + "/_options", options).status());
  }

  void behave(String next) {
    String body = "{\"next\":[" + next + "]}";
    assertEquals(200, caller.send("PUT", SIMULATOR + "/_behaviour", body).status());
  }

  JsonNode state(String collection) {
    return caller.send("GET", SIMULATOR + "/_state", "").json().path(collection);
  }

  static void refused(Reply reply, int status, int code) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals(code, reply.json().path("error").path("code").asInt(), reply.text());
  }
}
