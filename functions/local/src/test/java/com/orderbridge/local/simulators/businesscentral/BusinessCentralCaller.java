package com.orderbridge.local.simulators.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.simulators.Caller;
import com.orderbridge.local.simulators.Caller.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client of Business Central with a token of its own. */
public final class BusinessCentralCaller {
  public static final String SIMULATOR = "/business-central";
  static final String API = SIMULATOR + "/v2.0/contoso.example/sandbox/api/v2.0";
  public static final String COMPANY = API + "/companies(" + BusinessCentral.COMPANY_ID + ")";

  public final Caller caller;
  private final String authorization;

  public BusinessCentralCaller(URI address) {
    caller = new Caller(address);
    authorization = "Bearer " + token().json().path("access_token").asText();
  }

  Reply token() {
    return token(Defaults.options().text("clientSecret"));
  }

  Reply token(String secret) {
    return caller.postForm(
        SIMULATOR + "/contoso.example/oauth2/v2.0/token",
        "grant_type",
        "client_credentials",
        "client_id",
        Defaults.options().text("clientId"),
        "client_secret",
        secret,
        "scope",
        "https://api.businesscentral.dynamics.com/.default");
  }

  Reply companies() {
    return caller.send("GET", API + "/companies", "", authorised());
  }

  public Reply get(String path, String... headers) {
    return call("GET", path, "", headers);
  }

  public Reply post(String path, String body, String... headers) {
    return call("POST", path, body, headers);
  }

  public Reply call(String method, String path, String body, String... headers) {
    return caller.send(method, COMPANY + path, body, authorised(headers));
  }

  public Reply callOrTimeOut(Duration patience, String method, String path, String body)
      throws IOException {
    return caller.sendOrTimeOut(patience, method, COMPANY + path, body, authorised());
  }

  Reply batch(String body, String... headers) {
    return caller.send("POST", API + "/$batch", body, authorised(headers));
  }

  public Reply control(String method, String path, String body) {
    return caller.send(method, SIMULATOR + path, body);
  }

  void option(String name, Object value) {
    String text = value instanceof String ? "\"" + value + "\"" : value.toString();
    Reply reply = control("PUT", "/_options", "{\"" + name + "\":" + text + "}");
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
  }

  /** Puts documents there as an administrator would. */
  void add(String collection, String documents) {
    Reply reply = control("POST", "/_state", "{\"" + collection + "\":[" + documents + "]}");
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
  }

  public List<JsonNode> state(String collection) {
    var documents = new ArrayList<JsonNode>();
    control("GET", "/_state", "").json().path(collection).forEach(documents::add);
    return documents;
  }

  /** The path of a collection with a filter on it. */
  static String where(String set, String filter) {
    return "/" + set + "?" + Caller.form("$filter", filter);
  }

  /** An order of one line, as the API reference's example writes it. */
  public static String order(String reference) {
    return """
    {"externalDocumentNumber":"%s","orderDate":"2026-01-15","customerNumber":"20000",
     "currencyCode":"EUR","pricesIncludeTax":false,"shipToName":"Ada L",
     "shipToAddressLine1":"1 St","shipToCity":"Dublin","shipToCountry":"IE","shipToPostCode":"D02",
     "salesOrderLines":[
       {"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":2,"unitPrice":10.00},
       {"lineType":"Account","lineObjectNumber":"6810","description":"Shipping","quantity":1,"unitPrice":5.00}]}\
    """
        .formatted(reference);
  }

  private String[] authorised(String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", authorization, "Content-Type", "application/json"));
    return all.toArray(String[]::new);
  }

  public static void refused(Reply reply, int status, String code, String text) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals(code, reply.code());
    assertTrue(reply.message().contains(text), reply.message());
    assertTrue(reply.message().contains("  CorrelationId:  "), reply.message());
  }
}
